/// The window. The only package tree that knows JavaFX.
@NullMarked
package app.fovea.desktop;

import org.jspecify.annotations.NullMarked;
