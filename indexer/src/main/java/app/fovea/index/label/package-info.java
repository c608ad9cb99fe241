/// Names for pictures: labels, the phrases that stand for them, and how sure a model is.
@NullMarked
package app.fovea.index.label;

import org.jspecify.annotations.NullMarked;
