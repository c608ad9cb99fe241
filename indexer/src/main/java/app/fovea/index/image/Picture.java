package app.fovea.index.image;

import app.fovea.model.Pixels;

/// One decoded file: what the model takes and what people see, from the same decode.
///
/// @param pixels fitted to the model's input
/// @param thumbnail JPEG, upright, long side 320 pixels at most
/// @param width of the original in pixels as shown, orientation applied
/// @param height of the original in pixels as shown, orientation applied
/// @param colour dominant colour, 0xRRGGBB
/// @param format short name, such as "JPEG"
public record Picture(
    Pixels pixels,
    byte[] thumbnail,
    int width,
    int height,
    int colour,
    String format,
    Metadata metadata) {}
