package app.fovea.model.hub;

import app.fovea.model.Digest;
import app.fovea.model.Digest.Algorithm;
import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the hub says about one commit of a repository.
///
/// @param commit all files are fetched from this one
/// @param files those that make the package
record Listing(String commit, List<RemoteFile> files, Optional<String> licence) {
  Listing {
    files = List.copyOf(files);
  }

  /// Asks the hub about one file of a commit.
  interface Inquiry {
    RemoteFile about(String commit, String name) throws IOException;
  }

  /// @param json the hub's answer, which nobody vouches for
  /// @param inquiry for files whose size or hash it does not have
  static Listing parse(String json, Entry entry, Inquiry inquiry) throws IOException {
    Answer answer = answer(json, entry);
    if (answer.sha == null || !answer.sha.matches("[0-9a-zA-Z._-]{1,100}")) {
      throw unusable(entry, "no commit");
    }
    List<RemoteFile> files = new ArrayList<>();
    for (@Nullable Sibling one : Objects.requireNonNullElse(answer.siblings, List.<Sibling>of())) {
      if (one != null && one.name != null && entry.layout().wants(one.name)) {
        files.add(file(one, one.name, entry, () -> inquiry.about(answer.sha, one.name)));
      }
    }
    Set<String> missing = new TreeSet<>(entry.layout().required());
    files.forEach(file -> missing.remove(file.name()));
    if (!missing.isEmpty()) {
      throw ModelFault.INCOMPLETE.exception(entry.repository(), String.join(", ", missing));
    }
    return new Listing(answer.sha, files, licence(answer));
  }

  long bytes() {
    return files.stream().mapToLong(RemoteFile::bytes).sum();
  }

  private static Answer answer(String json, Entry entry) throws ModelException {
    try {
      return Objects.requireNonNull(new Gson().fromJson(json, Answer.class));
    } catch (JsonParseException | NullPointerException e) {
      throw unusable(entry, "it is not JSON");
    }
  }

  private interface Asking {
    RemoteFile ask() throws IOException;
  }

  private static RemoteFile file(Sibling one, String name, Entry entry, Asking asking)
      throws IOException {
    Optional<Blob> large = Optional.ofNullable(one.lfs);
    Long bytes = large.map(blob -> blob.size).orElse(one.size);
    if ((bytes != null && bytes < 0) || name.contains("..") || name.contains("\\")) {
      throw unusable(entry, "the size or name of " + name);
    }
    Optional<Digest> digest =
        Optional.ofNullable(entry.hashes().get(name))
            .or(() -> large.map(blob -> blob.sha256))
            .map(hex -> new Digest(Algorithm.SHA_256, hex));
    if (digest.isEmpty() && large.isEmpty()) {
      digest = Optional.ofNullable(one.blobId).map(hex -> new Digest(Algorithm.GIT, hex));
    }
    if (bytes != null && digest.isPresent()) {
      return new RemoteFile(name, bytes, digest);
    }
    RemoteFile told = asking.ask();
    return new RemoteFile(
        name, bytes == null ? told.bytes() : bytes, digest.isPresent() ? digest : told.digest());
  }

  private static Optional<String> licence(Answer answer) {
    Object said = answer.card == null ? null : answer.card.get("license");
    return said instanceof String name ? Optional.of(name) : Optional.empty();
  }

  private static ModelException unusable(Entry entry, String what) {
    return ModelFault.BAD_LIST.exception(entry.repository(), what);
  }

  private record Answer(
      @Nullable String sha,
      @Nullable List<@Nullable Sibling> siblings,
      @SerializedName("cardData") @Nullable Map<String, @Nullable Object> card) {}

  private record Sibling(
      @SerializedName("rfilename") @Nullable String name,
      @Nullable Long size,
      @Nullable String blobId,
      @Nullable Blob lfs) {}

  private record Blob(@Nullable String sha256, @Nullable Long size) {}
}
