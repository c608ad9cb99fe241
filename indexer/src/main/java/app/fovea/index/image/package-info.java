/// From a file to upright sRGB pixels, a thumbnail and what the camera wrote, in one decode.
///
/// Magic bytes decide what a file is, never its name. Originals are only read.
@NullMarked
package app.fovea.index.image;

import org.jspecify.annotations.NullMarked;
