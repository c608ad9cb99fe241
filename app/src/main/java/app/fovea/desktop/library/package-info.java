/// The library as the window sees it: folders, and bringing them up to date.
@NullMarked
package app.fovea.desktop.library;

import org.jspecify.annotations.NullMarked;
