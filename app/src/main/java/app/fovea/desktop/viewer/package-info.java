/// One photo large, up to four side by side, and what is known about them.
@NullMarked
package app.fovea.desktop.viewer;

import org.jspecify.annotations.NullMarked;
