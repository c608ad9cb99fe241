package app.fovea.index.image;

import java.io.IOException;

/// Turns files of some formats into pixels.
///
/// Safe for concurrent use. What a hostile file makes a library throw passes through unchecked;
/// [InProcess] turns it into a reason.
interface Decoder {
  /// Decodes the first picture of a file, at a smaller scale where that is exact enough.
  ///
  /// @param shortSide the least pixels that the short side needs when scaled
  /// @throws Refused with a sentence for people
  /// @throws IOException when the file cannot be read, or is damaged
  Decoded decode(Source source, Format format, int shortSide) throws IOException, Refused;
}
