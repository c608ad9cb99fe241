package app.fovea.index.query;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a photo must satisfy to be found at all. Several values in one filter mean "or".
public sealed interface Filter {
  /// Decided or probable labels.
  record Label(List<Named> any) implements Filter {
    /// @param above the probability to exceed; empty takes the label's own threshold
    public record Named(String name, OptionalDouble above) {}

    public Label {
      any = List.copyOf(any);
    }
  }

  /// A folder's name, a run of folder names, or a whole path.
  record Folder(List<String> any) implements Filter {
    public Folder {
      any = List.copyOf(any);
    }
  }

  /// Words of the camera's maker and model.
  record Camera(List<String> any) implements Filter {
    public Camera {
      any = List.copyOf(any);
    }
  }

  /// Words of the lens's name.
  record Lens(List<String> any) implements Filter {
    public Lens {
      any = List.copyOf(any);
    }
  }

  /// File formats, by short name or extension.
  record Type(List<String> any) implements Filter {
    public Type {
      any = List.copyOf(any);
    }
  }

  /// When it was taken.
  record Taken(List<DateSpan> any) implements Filter {
    public Taken {
      any = List.copyOf(any);
    }
  }

  /// Taken before the first day of the span.
  record Before(DateSpan span) implements Filter {}

  /// Taken after the last day of the span.
  record After(DateSpan span) implements Filter {}

  /// Taken at most that many kilometres from a place.
  record Near(double latitude, double longitude, double kilometres) implements Filter {}

  /// Numbers of stars; 0 is a photo without a rating.
  record Rating(SortedSet<Integer> any) implements Filter {
    /// The most stars that a photo can have.
    public static final int MOST = 5;

    public Rating {
      any = Collections.unmodifiableSortedSet(new TreeSet<>(any));
    }

    /// Both ends included.
    static Rating between(int least, int most) {
      return new Rating(
          IntStream.rangeClosed(least, most)
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /// Something that belongs to the photo.
  record Has(List<Property> any) implements Filter {
    /// What a photo can have.
    public enum Property {
      GPS,
      LABEL,
      TEXT
    }

    public Has {
      any = List.copyOf(any);
    }
  }

  /// Something that the photo is.
  record Is(List<Kind> any) implements Filter {
    /// What a photo can be.
    public enum Kind {
      OFFLINE,
      VIDEO,
      RAW,
      SCREENSHOT,
      EXCLUDED
    }

    public Is {
      any = List.copyOf(any);
    }
  }

  /// Whether it asks for photos that are excluded from results.
  default boolean wantsExcluded() {
    return this instanceof Is is && is.any().contains(Is.Kind.EXCLUDED);
  }

  /// The opposite of another filter.
  record Not(Filter filter) implements Filter {}
}
