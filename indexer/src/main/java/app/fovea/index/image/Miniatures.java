package app.fovea.index.image;

import java.io.IOException;
import java.util.Optional;

/// Finds what stands for a picture until its whole file is read, at a fraction of the cost.
final class Miniatures {
  private final Decoders decoders;

  Miniatures(Decoders decoders) {
    this.decoders = decoders;
  }

  /// What a file is, and its small picture with the size of the whole one, upright.
  record Preview(Format format, Decoded upright, Metadata metadata) {}

  /// Empty where a format has none, or none is in the file.
  Optional<Preview> of(Source source) throws IOException, Refused {
    Optional<Format> format = Format.of(source.head());
    return format.isEmpty()
        ? Optional.empty()
        : switch (format.get()) {
          case JPEG -> jpeg(source);
          case CR3, RAF, ORF, RW2, TIFF, TIFF_RAW -> raw(source, format.get());
          case HEIC, AVIF -> heif(source, format.get());
          case PNG, WEBP, GIF, BMP, PSD, ICO, JPEG_2000, JPEG_XL -> Optional.empty();
        };
  }

  private Optional<Preview> jpeg(Source source) throws IOException, Refused {
    Optional<JpegHead> head = JpegHead.of(source);
    Optional<Decoded> small =
        head.isEmpty()
            ? Optional.empty()
            : head.get()
                .miniature(decoders)
                .flatMap(each -> each.of(head.get().width(), head.get().height()));
    return small.map(decoded -> preview(decoded, Format.JPEG, Written.in(source)));
  }

  /// A TIFF file without RAW data has none; which it is shows only in what is written in it, which
  /// is looked at last.
  private Optional<Preview> raw(Source source, Format byFirstBytes) throws IOException, Refused {
    Optional<Miniature> small = RawHead.of(source).miniature(decoders);
    if (small.isEmpty()) {
      return Optional.empty();
    }
    Written written = Written.in(source);
    Format format = written.format(byFirstBytes);
    return format.isRaw()
        ? written
            .rawSize()
            .flatMap(size -> small.get().of(size.width(), size.height()))
            .map(decoded -> preview(decoded, format, written))
        : Optional.empty();
  }

  private Optional<Preview> heif(Source source, Format format) throws IOException, Refused {
    return decoders
        .miniature(source, format)
        .map(each -> preview(each, format, Written.in(source)));
  }

  private static Preview preview(Decoded small, Format format, Written written) {
    return new Preview(format, written.complete(small, format).upright(), written.metadata());
  }
}
