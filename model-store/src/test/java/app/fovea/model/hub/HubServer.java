package app.fovea.model.hub;

import app.fovea.model.hub.Hub.Network;
import app.fovea.model.hub.Hub.Patience;
import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A hub on this machine that misbehaves on request.
final class HubServer implements AutoCloseable {
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  static final String REPOSITORY = "owner/tiny";

  /// Tries again at once, but leaves a loaded machine the time to answer.
  static final Patience PATIENT =
      new Patience(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(20), 3);

  static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofMillis(20), 3);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, Long> listedSizes = new HashMap<>();
  private final Map<String, Queue<Answer>> scripts = new ConcurrentHashMap<>();
  final Queue<String> requests = new ConcurrentLinkedQueue<>();
  volatile String licence = "mit";

  /// What is answered once instead of the file.
  interface Answer {
    void to(HttpExchange exchange, byte[] content) throws IOException;
  }

  HubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Hub hub() {
    return new Hub(address(), Network.ALLOWED, PATIENT);
  }

  HubServer with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /// The list of files says another size.
  void list(String name, long bytes) {
    listedSizes.put(name, bytes);
  }

  /// The next requests for that path get these answers, one each.
  void script(String path, Answer... answers) {
    scripts
        .computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>())
        .addAll(Arrays.asList(answers));
  }

  void scriptFile(String name, Answer... answers) {
    script(path(name), answers);
  }

  static String path(String name) {
    return "/" + REPOSITORY + "/resolve/" + COMMIT + "/" + name;
  }

  long requestsOf(String name) {
    return requests.stream().filter(line -> line.startsWith(path(name))).count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(path + (range == null ? "" : " " + range));
      byte[] content = content(path);
      if (exchange.getRequestMethod().equals("HEAD")) {
        head().to(exchange, content);
        return;
      }
      Queue<Answer> script = scripts.getOrDefault(path, new ConcurrentLinkedQueue<>());
      Answer next = script.poll();
      if (next != null) {
        next.to(exchange, content);
      } else if (content.length == 0) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        whole().to(exchange, content);
      }
    }
  }

  /// What the hub says of a large file: where its storage is, and what it will send.
  private static Answer head() {
    return (exchange, content) -> {
      exchange.getResponseHeaders().set("Location", "/storage");
      exchange.getResponseHeaders().set("X-Linked-Size", String.valueOf(content.length));
      exchange.getResponseHeaders().set("X-Linked-ETag", '"' + hash("SHA-256", content) + '"');
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private byte[] content(String path) {
    if (path.startsWith("/api/models/")) {
      return listing().getBytes(StandardCharsets.UTF_8);
    }
    String before = path("");
    return path.startsWith(before)
        ? files.getOrDefault(path.substring(before.length()), new byte[0])
        : new byte[0];
  }

  private String listing() {
    List<Map<String, Object>> siblings = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          long size = listedSizes.getOrDefault(name, (long) content.length);
          siblings.add(
              name.endsWith(".json")
                  ? Map.of("rfilename", name, "size", size, "blobId", gitHash(content))
                  : Map.of(
                      "rfilename",
                      name,
                      "size",
                      size,
                      "lfs",
                      Map.of("sha256", hash("SHA-256", content), "size", size)));
        });
    return new Gson()
        .toJson(
            Map.of("sha", COMMIT, "siblings", siblings, "cardData", Map.of("license", licence)));
  }

  static String hash(String algorithm, byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String gitHash(byte[] content) {
    return hash(
        "SHA-1", ("blob " + content.length + "\0").getBytes(StandardCharsets.UTF_8), content);
  }

  /// The right answer, with ranges.
  static Answer whole() {
    return (exchange, content) -> {
      int start = start(exchange, content);
      begin(exchange, content, start, content.length - start);
      exchange.getResponseBody().write(content, start, content.length - start);
    };
  }

  /// Announces all and ends after so many bytes.
  static Answer cutAfter(int bytes) {
    return (exchange, content) -> {
      int start = start(exchange, content);
      begin(exchange, content, start, content.length - start);
      OutputStream out = exchange.getResponseBody();
      out.write(content, start, Math.min(bytes, content.length - start));
      out.flush();
      throw new IOException("cut");
    };
  }

  /// Sends so many bytes, then nothing, without closing.
  Answer stallAfter(int bytes) {
    return (exchange, content) -> {
      int start = start(exchange, content);
      begin(exchange, content, start, content.length - start);
      OutputStream out = exchange.getResponseBody();
      out.write(content, start, Math.min(bytes, content.length - start));
      out.flush();
      await();
    };
  }

  /// Does not even answer.
  Answer silence() {
    return (_, _) -> await();
  }

  static Answer corrupted() {
    return (exchange, content) -> {
      byte[] wrong = content.clone();
      wrong[wrong.length / 2] ^= 1;
      whole().to(exchange, wrong);
    };
  }

  static Answer withoutRanges() {
    return (exchange, content) -> {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    };
  }

  static Answer status(int status, String... headers) {
    return (exchange, _) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Answer page() {
    return (exchange, _) -> {
      byte[] html = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, html.length);
      exchange.getResponseBody().write(html);
    };
  }

  static Answer json(String text) {
    return (exchange, _) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static int start(HttpExchange exchange, byte[] content) {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    boolean same = condition == null || condition.equals(tag(content));
    return range == null || !same
        ? 0
        : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
  }

  private static void begin(HttpExchange exchange, byte[] content, int start, int length)
      throws IOException {
    exchange.getResponseHeaders().set("ETag", tag(content));
    if (start > 0) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range",
              "bytes %d-%d/%d".formatted(start, content.length - 1, content.length));
    }
    exchange.sendResponseHeaders(start > 0 ? 206 : 200, length);
  }

  private static String tag(byte[] content) {
    return '"' + hash("SHA-256", content).substring(0, 16) + '"';
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
