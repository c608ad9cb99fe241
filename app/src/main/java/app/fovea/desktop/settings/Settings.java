package app.fovea.desktop.settings;

import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.settings.Appearance.Motion;
import app.fovea.desktop.settings.Appearance.Theme;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import app.fovea.model.Accelerator;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the user chose for the window, kept in a plain file beside the library.
public final class Settings {
  private static final long MOST_BYTES = 1 << 20;
  private static final String SEPARATOR = "\n";

  /// Pixels of a thumbnail's edge.
  public static final double SMALLEST = 96;

  public static final double LARGEST = 320;

  private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
  private final ObjectProperty<Motion> motion =
      new SimpleObjectProperty<>(this, "motion", Motion.SYSTEM);
  private final ObjectProperty<Closing> closing =
      new SimpleObjectProperty<>(this, "closing", Closing.ASK);
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(this, "speed", Speed.FULL);
  private final ObjectProperty<Restraint> restraint =
      new SimpleObjectProperty<>(this, "restraint", Restraint.CONSIDERATE);
  private final ObjectProperty<Locale> language =
      new SimpleObjectProperty<>(this, "language", Locale.ROOT);
  private final StringProperty accelerator = new SimpleStringProperty(this, "accelerator", "");
  private final StringProperty mirror = new SimpleStringProperty(this, "mirror", "");
  private final StringProperty offered = new SimpleStringProperty(this, "offered", "");
  private final BooleanProperty offline = new SimpleBooleanProperty(this, "offline", false);
  private final DoubleProperty edge = new SimpleDoubleProperty(this, "edge", 176);
  private final BooleanProperty justified = new SimpleBooleanProperty(this, "justified", false);
  private final BooleanProperty updates = new SimpleBooleanProperty(this, "updates", false);
  private final ObservableList<String> searches = FXCollections.observableArrayList();

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  public ObjectProperty<Closing> closingProperty() {
    return closing;
  }

  /// How much of the machine indexing takes.
  public ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  /// What indexing does when the machine has better to do.
  public ObjectProperty<Restraint> restraintProperty() {
    return restraint;
  }

  /// The language of all texts; the root locale follows the system.
  public ObjectProperty<Locale> languageProperty() {
    return language;
  }

  /// Where models run from the next start on; empty chooses.
  public StringProperty acceleratorProperty() {
    return accelerator;
  }

  /// Where models are downloaded from instead of the public hub; empty for that one.
  public StringProperty mirrorProperty() {
    return mirror;
  }

  /// The id of the recommended model that was offered last, so that it is not offered again.
  public StringProperty offeredProperty() {
    return offered;
  }

  /// Whether the network is never to be used.
  public BooleanProperty offlineProperty() {
    return offline;
  }

  /// The size of thumbnails in pixels.
  public DoubleProperty edgeProperty() {
    return edge;
  }

  /// Whether thumbnails keep the shape of their photos.
  public BooleanProperty justifiedProperty() {
    return justified;
  }

  /// Whether newer releases are asked for; nothing is asked before the user says so.
  public BooleanProperty updatesProperty() {
    return updates;
  }

  /// Kept searches, in the query language.
  public ObservableList<String> searches() {
    return searches;
  }

  /// The language to show: the chosen one, else the system's.
  public Locale shownLanguage() {
    return language.get().equals(Locale.ROOT) ? Locale.getDefault() : language.get();
  }

  /// Takes over what a file says; what it does not say, or says wrongly, stays as it is. One that
  /// cannot be read is put aside, so that whoever wants can look into it.
  public void read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      throw new IOException(aside + " holds settings that cannot be read", e);
    }
    Map<String, String> values = new TreeMap<>();
    kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
    take(values);
  }

  /// Writes them so that the file is whole or as it was.
  ///
  /// @param file in a folder that is there: a library that is gone finds nothing in its place
  public void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.putAll(values());
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      kept.store(writer, null);
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// As JSON, to be taken over on another machine.
  public String exported() {
    return JSON.toJson(values());
  }

  /// What a file says that [#exported] filled.
  ///
  /// @throws IOException when it is something else
  public static Map<String, String> imported(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("no settings");
    }
    return imported(Files.readString(file));
  }

  /// @throws IOException when it is something else
  static Map<String, String> imported(String json) throws IOException {
    try {
      Map<String, String> values =
          JSON.fromJson(json, new TypeToken<Map<String, String>>() {}.getType());
      if (values == null || !values.containsKey("theme")) {
        throw new IOException("no settings");
      }
      return values;
    } catch (JsonParseException e) {
      throw new IOException("no settings", e);
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    values.put("theme", theme.get().name());
    values.put("motion", motion.get().name());
    values.put("speed", speed.get().name());
    values.put("restraint", restraint.get().name());
    values.put("closing", closing.get().name());
    values.put(
        "language", language.get().equals(Locale.ROOT) ? "" : language.get().toLanguageTag());
    values.put("accelerator", accelerator.get());
    values.put("mirror", mirror.get());
    values.put("offered", offered.get());
    values.put("offline", Boolean.toString(offline.get()));
    values.put("updates", Boolean.toString(updates.get()));
    values.put("edge", Long.toString(Math.round(edge.get())));
    values.put("justified", Boolean.toString(justified.get()));
    values.put("searches", String.join(SEPARATOR, searches));
    return values;
  }

  /// Takes over what is said; what is not said, or said wrongly, stays as it is.
  public void take(Map<String, String> values) {
    constant(Theme.values(), values.get("theme")).ifPresent(theme::set);
    constant(Motion.values(), values.get("motion")).ifPresent(motion::set);
    constant(Closing.values(), values.get("closing")).ifPresent(closing::set);
    constant(Speed.values(), values.get("speed")).ifPresent(speed::set);
    constant(Restraint.values(), values.get("restraint")).ifPresent(restraint::set);
    text(values, "language").flatMap(Settings::spoken).ifPresent(language::set);
    text(values, "accelerator").filter(Settings::isAccelerator).ifPresent(accelerator::set);
    text(values, "mirror").ifPresent(mirror::set);
    text(values, "offered").ifPresent(offered::set);
    flag(values, "offline").ifPresent(offline::set);
    flag(values, "updates").ifPresent(updates::set);
    text(values, "edge")
        .filter(size -> size.matches("[0-9]{2,3}"))
        .map(Double::valueOf)
        .map(size -> Math.clamp(size, SMALLEST, LARGEST))
        .ifPresent(edge::set);
    flag(values, "justified").ifPresent(justified::set);
    text(values, "searches")
        .ifPresent(
            words -> searches.setAll(words.lines().filter(line -> !line.isBlank()).toList()));
  }

  /// The root locale for none chosen; empty for one that the window does not speak.
  private static Optional<Locale> spoken(String tag) {
    return Stream.concat(Stream.of(Locale.ROOT), Texts.LANGUAGES.stream())
        .filter(one -> tag.equals(one.equals(Locale.ROOT) ? "" : one.toLanguageTag()))
        .findFirst();
  }

  private static boolean isAccelerator(String key) {
    return key.isEmpty()
        || Arrays.stream(Accelerator.values()).anyMatch(one -> one.key().equals(key));
  }

  private static Optional<Boolean> flag(Map<String, String> values, String name) {
    return text(values, name)
        .filter(said -> said.equals("true") || said.equals("false"))
        .map(Boolean::valueOf);
  }

  private static Optional<String> text(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
  }
}
