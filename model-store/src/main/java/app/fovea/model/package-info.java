/// Models of the CLIP family as data, and the encoders that run them.
///
/// The only package that knows ONNX Runtime. Vectors are unit length before they leave an
/// [app.fovea.model.Encoder]; an accelerator is never silently replaced.
@NullMarked
package app.fovea.model;

import org.jspecify.annotations.NullMarked;
