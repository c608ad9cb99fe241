/// Any number of thumbnails, laid out and drawn only where they are seen.
@NullMarked
package app.fovea.desktop.grid;

import org.jspecify.annotations.NullMarked;
