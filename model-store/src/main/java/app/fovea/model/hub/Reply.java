package app.fovea.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server's answer whose body has not been read.
record Reply(int status, HttpHeaders headers, InputStream body, URI from) implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

  /// Where a part of a file lies in the whole.
  record Range(long start, long total) {}

  static Reply of(HttpResponse<InputStream> response) {
    return new Reply(
        response.statusCode(), response.headers(), response.body(), response.request().uri());
  }

  String host() {
    return String.valueOf(from.getHost());
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /// Whether to come back later.
  boolean isBusy() {
    return status == 408 || status == 429 || status >= 500;
  }

  /// A page for people where a file was expected: a login, a proxy's notice.
  boolean isWebPage() {
    return headers
        .firstValue("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith("text/html") || type.startsWith("application/xhtml"))
        .isPresent();
  }

  OptionalLong length() {
    return headers.firstValueAsLong("Content-Length");
  }

  /// The size that a hub says of a file that lies in its storage.
  OptionalLong linkedSize() {
    return headers.firstValueAsLong("X-Linked-Size");
  }

  /// The hash that a hub says of such a file, without quotation marks.
  Optional<String> linkedHash() {
    return headers.firstValue("X-Linked-ETag").map(tag -> tag.replaceAll("^(W/)?\"|\"$", ""));
  }

  Optional<String> etag() {
    return headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/"));
  }

  Optional<Range> range() {
    Matcher matcher = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    return matcher.matches()
        ? Optional.of(new Range(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /// How long the server asks to stay away.
  Optional<Duration> retryAfter(Clock clock) {
    return headers.firstValue("Retry-After").flatMap(text -> after(text.strip(), clock));
  }

  private static Optional<Duration> after(String text, Clock clock) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      ZonedDateTime then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(clock.instant(), then.toInstant());
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
