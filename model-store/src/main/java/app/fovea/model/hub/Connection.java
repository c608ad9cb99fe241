package app.fovea.model.hub;

import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import app.fovea.model.hub.Hub.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Asks servers, following redirects within limits, until an answer begins, the server stalls or
/// the user stops.
final class Connection implements AutoCloseable {
  private static final int MOST_REDIRECTS = 10;
  private static final long POLL_MILLIS = 50;

  private final HttpClient client;
  private final Patience patience;
  private final BooleanSupplier cancelled;

  Connection(Patience patience, BooleanSupplier cancelled) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.stall())
            .proxy(SystemProxies.from(System.getenv()))
            .build();
    this.patience = patience;
    this.cancelled = cancelled;
  }

  /// @throws ModelException when trying again cannot help
  /// @throws IOException when it may
  Reply get(URI address, Map<String, String> headers) throws IOException {
    Set<URI> seen = new HashSet<>();
    URI next = address;
    while (true) {
      if (!seen.add(next)) {
        throw ModelFault.REDIRECT_LOOP.exception(address);
      }
      if (seen.size() > MOST_REDIRECTS) {
        throw ModelFault.MANY_REDIRECTS.exception(address, MOST_REDIRECTS);
      }
      Reply reply = send(next, request(next, headers));
      if (!reply.isRedirect()) {
        return reply;
      }
      try (reply) {
        next = target(next, reply);
      }
    }
  }

  /// What the server says of a file without sending it. Redirects are not followed: a hub tells
  /// size and hash where it redirects to its storage, which knows neither.
  Reply head(URI address) throws IOException {
    return send(address, request(address, Map.of()).HEAD());
  }

  private static URI target(URI from, Reply reply) throws ModelException {
    String location = reply.headers().firstValue("Location").orElse("");
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new ModelException(ModelFault.REDIRECTED_NOWHERE.about(from, location), e);
    }
    String scheme = String.valueOf(target.getScheme());
    boolean downgraded = "https".equals(from.getScheme()) && !scheme.equals("https");
    if (location.isEmpty() || downgraded || !(scheme.equals("http") || scheme.equals("https"))) {
      throw ModelFault.REDIRECT_REFUSED.exception(from, location);
    }
    return target;
  }

  private static HttpRequest.Builder request(URI address, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", "Fovea")
            .header("Accept-Encoding", "identity");
    headers.forEach(request::header);
    return request;
  }

  private Reply send(URI address, HttpRequest.Builder request) throws IOException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request.build(), BodyHandlers.ofInputStream());
    try {
      return Reply.of(await(answer, address));
    } catch (IOException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> answer, URI address) throws IOException {
    long end = System.nanoTime() + patience.stall().toNanos();
    while (System.nanoTime() < end) {
      if (cancelled.getAsBoolean()) {
        throw new DownloadCancelled();
      }
      try {
        return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Nothing yet: look again whether the user stopped.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DownloadCancelled();
      } catch (ExecutionException e) {
        throw new IOException(unreachable(address.getHost(), e), e);
      }
    }
    throw new IOException(ModelFault.NO_ANSWER.about(address.getHost(), text(patience.stall())));
  }

  private static String unreachable(String host, ExecutionException e) {
    Throwable cause = e.getCause();
    String message = cause == null ? null : cause.getMessage();
    return message == null || message.isBlank()
        ? ModelFault.UNREACHABLE.about(host)
        : ModelFault.UNREACHABLE_BECAUSE.about(host, message);
  }

  static String text(Duration duration) {
    return duration.toMillis() < 1000
        ? duration.toMillis() + " ms"
        : duration.toSeconds() + " seconds";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
