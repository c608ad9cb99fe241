/// Turns the build into what the packaging tools of each system take: trimmed jars and argument
/// files. Runs anywhere for any system, so that what cannot be built here can still be read here.
@NullMarked
package app.fovea.installer;

import org.jspecify.annotations.NullMarked;
