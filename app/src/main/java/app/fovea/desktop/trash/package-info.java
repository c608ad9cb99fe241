/// The system's trash: where files go that people no longer want, and how they come back.
@NullMarked
package app.fovea.desktop.trash;

import org.jspecify.annotations.NullMarked;
