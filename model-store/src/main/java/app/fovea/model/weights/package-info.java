/// Weights as they are published: safetensors files, read in place.
@NullMarked
package app.fovea.model.weights;

import org.jspecify.annotations.NullMarked;
