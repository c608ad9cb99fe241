/// The command line: a contract that other programs rely on.
@NullMarked
package app.fovea.cli;

import org.jspecify.annotations.NullMarked;
