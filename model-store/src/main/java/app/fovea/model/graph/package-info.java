/// The towers of the CLIP family as ONNX graphs, written from a configuration and a list of
/// tensors.
///
/// Initializers point by offset and length into the published safetensors file. Activations are
/// two-dimensional, [pictures x tokens, width], wherever a linear layer follows, so that its
/// weights are taken as stored.
@NullMarked
package app.fovea.model.graph;

import org.jspecify.annotations.NullMarked;
