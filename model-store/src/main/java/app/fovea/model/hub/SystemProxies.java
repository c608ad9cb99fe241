package app.fovea.model.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The proxies that the environment names, as other programs read it; without any, those of the
/// desktop's or the system's settings.
final class SystemProxies extends ProxySelector {
  private static final String SETTINGS = "java.net.useSystemProxies";

  private final Map<String, String> environment;
  private final ProxySelector settings;

  private SystemProxies(Map<String, String> environment, ProxySelector settings) {
    this.environment = environment;
    this.settings = settings;
  }

  static SystemProxies from(Map<String, String> environment) {
    if (System.getProperty(SETTINGS) == null) {
      System.setProperty(SETTINGS, "true"); // read once, when the default is first asked for
    }
    return new SystemProxies(
        environment,
        Objects.requireNonNullElse(ProxySelector.getDefault(), ProxySelector.of(null)));
  }

  @Override
  public List<Proxy> select(URI address) {
    if (isExcepted(String.valueOf(address.getHost()))) {
      return List.of(Proxy.NO_PROXY);
    }
    return variable(address.getScheme() + "_proxy")
        .or(() -> variable("all_proxy"))
        .flatMap(SystemProxies::proxy)
        .map(List::of)
        .orElseGet(() -> settings.select(address));
  }

  private boolean isExcepted(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return variable("no_proxy").stream()
        .flatMap(list -> List.of(list.split("[,\\s]+")).stream())
        .map(one -> one.replaceFirst("^\\*?\\.", "").toLowerCase(Locale.ROOT))
        .filter(one -> !one.isEmpty())
        .anyMatch(one -> one.equals("*") || ("." + lower).endsWith("." + one));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .filter(value -> !value.isBlank());
  }

  private static Optional<Proxy> proxy(String value) {
    URI address = URI.create(value.contains("://") ? value : "http://" + value);
    if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("http")) {
      return Optional.empty();
    }
    int port = address.getPort() < 0 ? 80 : address.getPort();
    return Optional.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port)));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    settings.connectFailed(address, proxy, failure);
  }
}
