package app.fovea.model;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A build of ONNX Runtime for an accelerator, as its makers publish it, that can take the place of
/// the one that comes with Fovea.
///
/// @param id the same on all platforms
/// @param runtime the version of ONNX Runtime; no other one than the Java binding's can be used
/// @param platform as ONNX Runtime names them, such as `linux-x64`
/// @param bytes of the archive
/// @param folder of the archive, where the files lie
/// @param files that are unpacked
/// @param unpackedBytes that they take
/// @param own files that the archive lacks and the runtime of Fovea has
/// @param first those of the files that are loaded before the runtime, because the system would
///     find another one of that name
/// @param needs the accelerators it is for, with the libraries that must be installed apart
public record RuntimePack(
    String id,
    String runtime,
    String platform,
    URI source,
    Archive archive,
    long bytes,
    Digest digest,
    String folder,
    List<String> files,
    long unpackedBytes,
    List<String> own,
    List<String> first,
    Map<Accelerator, List<String>> needs,
    String licence) {
  /// How it is packed.
  public enum Archive {
    ZIP,
    TAR_GZ
  }

  private record Document(List<RuntimePack> packs) {}

  public RuntimePack {
    files = List.copyOf(files);
    own = List.copyOf(own);
    first = List.copyOf(first);
    needs = Map.copyOf(needs);
    for (String file : files) {
      if (!PackageFiles.isPlain(file) || file.contains("/")) {
        throw new IllegalArgumentException(file + " is not the name of a file");
      }
    }
  }

  /// Every pack that is published for the runtime of this version of Fovea.
  public static List<RuntimePack> published() {
    try (InputStream in =
            Objects.requireNonNull(RuntimePack.class.getResourceAsStream("runtimes.json"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Gson().fromJson(reader, Document.class).packs;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a resource of this very jar
    }
  }

  /// Those that run here.
  public static List<RuntimePack> here() {
    String here = thisPlatform();
    return published().stream().filter(pack -> pack.platform.equals(here)).toList();
  }

  public Set<Accelerator> accelerators() {
    return needs.keySet();
  }

  /// What its folder is called where it is installed.
  String directory() {
    return id + "-" + runtime;
  }

  /// This machine, as ONNX Runtime names platforms.
  public static String thisPlatform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return (system.startsWith("windows") ? "win" : system.startsWith("mac") ? "osx" : "linux")
        + "-"
        + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
  }
}
