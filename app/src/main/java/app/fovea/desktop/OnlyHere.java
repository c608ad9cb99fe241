package app.fovea.desktop;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets no address lead away from this machine, whoever opens it: JavaFX follows an address of its
/// own accord where what is dropped or pasted names a picture without bringing it. Models and
/// releases are fetched by a client that does not come by here.
final class OnlyHere implements URLStreamHandlerFactory {
  private static final Set<String> AWAY = Set.of("http", "https", "ftp");

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return AWAY.contains(protocol) ? new Refusing() : null;
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL address) throws IOException {
      throw new IOException("No address is followed: " + address);
    }
  }
}
