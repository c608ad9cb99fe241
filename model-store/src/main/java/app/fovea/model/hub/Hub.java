package app.fovea.model.hub;

import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Where models are fetched from, and whether that is allowed.
///
/// @param address of the hub or of a mirror with the same paths
public record Hub(URI address, Network network, Patience patience) {
  /// The environment variable that names a mirror.
  public static final String VARIABLE = "FOVEA_HUB";

  private static final String PUBLIC = "https://huggingface.co";

  /// Whether the network may be used at all.
  public enum Network {
    ALLOWED,
    OFFLINE
  }

  /// How long to wait, and how often to try again without getting any further.
  ///
  /// @param stall without a single byte before a connection is given up
  /// @param pause before the second try; doubled for each further one
  /// @param longest pause, also when the server asks for more
  public record Patience(Duration stall, Duration pause, Duration longest, int attempts) {
    static final Patience USUAL =
        new Patience(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(2), 6);
  }

  public Hub {
    String scheme = String.valueOf(address.getScheme());
    if (!(scheme.equals("https") || scheme.equals("http")) || address.getHost() == null) {
      throw new IllegalArgumentException(address + " is not an address of the web");
    }
  }

  /// The public hub, or the mirror that the environment names.
  public static Hub from(Map<String, String> environment, Network network) throws ModelException {
    return at(
        Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank()), network);
  }

  /// The mirror, or the public hub.
  public static Hub at(Optional<String> mirror, Network network) throws ModelException {
    String text = mirror.orElse(PUBLIC).strip();
    try {
      return new Hub(new URI(text.replaceAll("/+$", "")), network, Patience.USUAL);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ModelException(ModelFault.NO_MIRROR.about(text, VARIABLE), e);
    }
  }

  /// The list of a repository's files.
  URI listing(String repository, String revision) {
    return URI.create(
        "%s/api/models/%s/revision/%s?blobs=true".formatted(address, repository, revision));
  }

  /// One file of it.
  URI file(String repository, String revision, String name) {
    return URI.create(
        "%s/%s/resolve/%s/%s".formatted(address, repository, revision, escaped(name)));
  }

  private static String escaped(String name) {
    try {
      return new URI(null, null, "/" + name, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }
}
