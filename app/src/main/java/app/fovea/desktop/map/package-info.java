/// Where photos were taken, on a map that needs no network.
@NullMarked
package app.fovea.desktop.map;

import org.jspecify.annotations.NullMarked;
