package app.fovea.desktop.settings;

import app.fovea.desktop.settings.Appearance.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the user chose for the window, kept in a plain file beside the library.
public final class Settings {
  private static final String SEPARATOR = "\n";

  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
  private final ObjectProperty<Locale> language =
      new SimpleObjectProperty<>(this, "language", Locale.ROOT);
  private final DoubleProperty edge = new SimpleDoubleProperty(this, "edge", 176);
  private final BooleanProperty justified = new SimpleBooleanProperty(this, "justified", false);
  private final BooleanProperty updates = new SimpleBooleanProperty(this, "updates", false);
  private final ObservableList<String> searches = FXCollections.observableArrayList();

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// The language of all texts; the root locale follows the system.
  public ObjectProperty<Locale> languageProperty() {
    return language;
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

  /// Takes over what a file says; what it does not say, or says wrongly, stays as it is.
  public void read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    Arrays.stream(Theme.values())
        .filter(known -> known.name().equals(kept.getProperty("theme")))
        .forEach(theme::set);
    language.set(Locale.forLanguageTag(kept.getProperty("language", "")));
    String size = kept.getProperty("edge", "");
    if (size.matches("[0-9]{2,3}")) {
      edge.set(Integer.parseInt(size));
    }
    justified.set(Boolean.parseBoolean(kept.getProperty("justified")));
    updates.set(Boolean.parseBoolean(kept.getProperty("updates")));
    searches.setAll(
        kept.getProperty("searches", "").lines().filter(line -> !line.isBlank()).toList());
  }

  public void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("theme", theme.get().name());
    kept.setProperty(
        "language", language.get().equals(Locale.ROOT) ? "" : language.get().toLanguageTag());
    kept.setProperty("edge", Long.toString(Math.round(edge.get())));
    kept.setProperty("justified", Boolean.toString(justified.get()));
    kept.setProperty("updates", Boolean.toString(updates.get()));
    kept.setProperty("searches", String.join(SEPARATOR, searches));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      kept.store(writer, null);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
