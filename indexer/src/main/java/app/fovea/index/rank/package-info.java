/// From likeness to relevance: arithmetic on unit vectors, the background that a score is judged
/// against, and bands.
@NullMarked
package app.fovea.index.rank;

import org.jspecify.annotations.NullMarked;
