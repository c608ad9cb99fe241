package app.fovea.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

class OnlyHereTest {
  private final OnlyHere here = new OnlyHere();

  @Test
  void noAddressElsewhereIsOpened() throws Exception {
    try (ServerSocket nearby = new ServerSocket(0)) {
      String address = "http://localhost:%d/a.png".formatted(nearby.getLocalPort());
      URL url = URL.of(URI.create(address), here.createURLStreamHandler("http"));
      assertThatThrownBy(url::openStream)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(address);
    }
  }

  @Test
  void whatIsHereIsOpenedAsEver() {
    assertThat(here.createURLStreamHandler("file")).isNull();
    assertThat(here.createURLStreamHandler("jar")).isNull();
    assertThat(here.createURLStreamHandler("jrt")).isNull();
  }
}
