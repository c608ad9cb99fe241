/// How fast indexing goes, and why no faster.
@NullMarked
package app.fovea.index.pace;

import org.jspecify.annotations.NullMarked;
