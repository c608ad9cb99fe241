/// What Fovea is, whose work is in it, and whether there is a newer one.
@NullMarked
package app.fovea.desktop.about;

import org.jspecify.annotations.NullMarked;
