/// The way in.
@NullMarked
package app.fovea;

import org.jspecify.annotations.NullMarked;
