package app.fovea.model.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.ModelException;
import app.fovea.model.hub.Hub.Network;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubTest {
  @Test
  void aMirrorReplacesTheHostAndKeepsThePaths() throws Exception {
    Hub hub = Hub.from(Map.of("FOVEA_HUB", "https://mirror.example.org/hub/ "), Network.ALLOWED);
    assertThat(hub.listing("a/b", "main"))
        .hasToString("https://mirror.example.org/hub/api/models/a/b/revision/main?blobs=true");
    assertThat(hub.file("a/b", "123", "visual/model one.onnx"))
        .hasToString("https://mirror.example.org/hub/a/b/resolve/123/visual/model%20one.onnx");
    assertThat(Hub.from(Map.of("FOVEA_HUB", " "), Network.ALLOWED).address().getScheme())
        .isEqualTo("https");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mirror", "ftp://a/b", "file:///tmp", "https://", "https://a b"})
  void whatIsNoAddressIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> Hub.from(Map.of("FOVEA_HUB", text), Network.ALLOWED))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("FOVEA_HUB")
        .hasMessageContaining("https://mirror.example.org");
  }

  private static Proxy proxy(Map<String, String> environment, String address) {
    return SystemProxies.from(environment).select(URI.create(address)).getFirst();
  }

  @Test
  void proxiesAreTakenFromTheEnvironmentAsOtherProgramsDo() {
    Map<String, String> environment =
        Map.of("https_proxy", "http://proxy.local:3128", "NO_PROXY", "localhost,.intern.org");
    assertThat(proxy(environment, "https://hub.example.org/x").address())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.local", 3128));
    assertThat(proxy(environment, "https://a.intern.org/x")).isEqualTo(Proxy.NO_PROXY);
    assertThat(proxy(environment, "https://intern.org/x")).isEqualTo(Proxy.NO_PROXY);
    assertThat(proxy(environment, "https://notintern.org/x").type()).isEqualTo(Proxy.Type.HTTP);
    assertThat(proxy(Map.of("ALL_PROXY", "proxy.local"), "http://a.org/").address())
        .isEqualTo(InetSocketAddress.createUnresolved("proxy.local", 80));
  }
}
