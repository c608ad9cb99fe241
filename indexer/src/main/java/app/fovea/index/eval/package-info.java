/// How well a model and the search find what a truth file says is there.
@NullMarked
package app.fovea.index.eval;

import org.jspecify.annotations.NullMarked;
