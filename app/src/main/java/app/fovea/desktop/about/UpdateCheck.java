package app.fovea.desktop.about;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Asks whether there is a newer release: one small JSON document, without saying anything about
/// this machine, its user or its photos. Asked only where the user switched it on.
///
/// The document is `{"version":"1.2.3","page":"https://…"}`.
///
/// @param address where the newest release is told
public record UpdateCheck(URI address) {
  /// Where Fovea's releases are told.
  public static final UpdateCheck PUBLISHED =
      new UpdateCheck(URI.create("https://fovea.app/release.json"));

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 16 * 1024;

  /// A release that is newer than this one.
  ///
  /// @param page tells about it
  public record Release(String version, URI page) {}

  /// The newest release, where it is newer than `version`.
  public Optional<Release> newerThan(String version) throws IOException {
    Release newest = read(fetch());
    try {
      return Optional.of(newest)
          .filter(it -> Version.parse(it.version()).compareTo(Version.parse(version)) > 0);
    } catch (IllegalArgumentException e) {
      throw new IOException(address + " tells of a release without a version", e);
    }
  }

  private String fetch() throws IOException {
    try (HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .setHeader("User-Agent", "Fovea")
              .build();
      HttpResponse<String> response =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
      if (response.statusCode() != 200) {
        throw new IOException(address + " answers " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Release read(String document) throws IOException {
    try {
      JsonObject release = JsonParser.parseString(document).getAsJsonObject();
      URI page = URI.create(text(release, "page"));
      if (!"https".equals(page.getScheme())) {
        throw new IOException(address + " names a page that is not opened: " + page);
      }
      return new Release(text(release, "version"), page);
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
      throw new IOException(address + " does not tell of a release", e);
    }
  }

  private static String text(JsonObject release, String key) {
    JsonElement value = release.get(key);
    if (value == null || !value.isJsonPrimitive()) {
      throw new IllegalArgumentException(key);
    }
    return value.getAsString();
  }
}
