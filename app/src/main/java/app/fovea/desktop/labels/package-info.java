/// The board on which photos are sorted by labels.
@NullMarked
package app.fovea.desktop.labels;

import org.jspecify.annotations.NullMarked;
