package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.model.Accelerator;
import app.fovea.model.AcceleratorNote;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelPackage;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Quality;
import app.fovea.model.hub.Recommendation;
import app.fovea.model.hub.Restriction;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a model is worth, costs and asks for, on a card.
final class ModelCards {
  static final double WIDTH = 328;
  private static final double NAMES = 104;

  private final ModelsModel model;
  private final DownloadModel download;
  private final Texts texts;

  ModelCards(ModelsModel model, DownloadModel download, Texts texts) {
    this.model = model;
    this.download = download;
    this.texts = texts;
  }

  /// Why a model runs somewhere, or does not, in the window's language.
  static String note(String said, Texts texts) {
    return AcceleratorNote.read(said)
        .map(read -> texts.get("device.note." + read.statement().key(), read.arguments().toArray()))
        .orElse(said);
  }

  /// What a licence forbids, in the window's language.
  static String restriction(String said, Texts texts) {
    return Restriction.read(said)
        .map(read -> texts.get("licence." + read.statement().key()))
        .orElse(said);
  }

  /// Where a model runs, as people call it.
  static String device(Accelerator accelerator, Texts texts) {
    return accelerator == Accelerator.CPU ? texts.get("device.processor") : accelerator.title();
  }

  VBox installed(ModelPackage found) {
    Optional<Entry> entry = entry(found.id());
    boolean used = isUsed(found);
    VBox card = card(entry.map(Entry::name).orElse(found.id()));
    if (used) {
      card.getChildren().add(badge(Feather.CHECK, "models.used"));
    }
    entry.ifPresent(known -> quality(card, known));
    Optional<ModelBench> bench =
        Optional.ofNullable(model.figuresProperty().get().measured().get(found.id()));
    line(
        card,
        "models.speed",
        bench
            .map(
                measured ->
                    texts.get(
                        "models.speed.measured",
                        measured.imagesPerSecond(),
                        device(measured.accelerator(), texts)))
            .orElse(texts.get("models.speed.unknown")));
    entry.ifPresent(known -> line(card, "models.languages", languages(known)));
    found.licence().ifPresent(licence -> line(card, "models.licence", licence));
    card.getChildren().addAll(bottom(), used ? measuring() : choosing(found));
    return card;
  }

  private boolean isUsed(ModelPackage found) {
    return model.usedProperty().get().map(ModelPackage::id).equals(Optional.of(found.id()));
  }

  private Optional<Entry> entry(String id) {
    return model.catalogue().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private HBox measuring() {
    Button measure =
        Icons.button(
            Feather.ACTIVITY,
            texts.get(model.measuringProperty().get() ? "models.measuring" : "models.measure"),
            "default",
            model::measure);
    measure.setId("measure");
    measure.setDisable(model.measuringProperty().get());
    return new HBox(8, measure);
  }

  private HBox choosing(ModelPackage found) {
    Button use =
        Icons.button(Feather.CHECK, texts.get("models.use"), "accent", () -> model.use(found));
    use.setId("use-" + found.id());
    HBox actions = new HBox(8, use);
    if (model.owns(found)) {
      actions
          .getChildren()
          .add(
              Icons.button(
                  Feather.TRASH_2, texts.get("models.remove"), "flat", () -> model.remove(found)));
    }
    return actions;
  }

  VBox offered(Entry entry) {
    VBox card = card(entry.name());
    Optional<Recommendation> best =
        model
            .figuresProperty()
            .get()
            .recommended()
            .filter(one -> one.entry().id().equals(entry.id()));
    best.ifPresent(_ -> card.getChildren().add(badge(Feather.STAR, "models.recommended")));
    quality(card, entry);
    Optional.ofNullable(model.figuresProperty().get().expected().get(entry.id()))
        .ifPresent(speed -> line(card, "models.speed", texts.get("models.speed.expected", speed)));
    entry.downloadBytes().ifPresent(bytes -> line(card, "models.size", texts.bytes(bytes)));
    entry.memoryBytes().ifPresent(bytes -> line(card, "models.memory", texts.bytes(bytes)));
    line(card, "models.languages", languages(entry));
    line(card, "models.licence", entry.licence().name());
    entry
        .licence()
        .restriction()
        .ifPresent(
            words ->
                card.getChildren().add(Nodes.words(restriction(words, texts), "warning-text")));
    best.ifPresent(
        _ ->
            card.getChildren().add(Nodes.words(texts.get("models.recommended.why"), "text-muted")));
    Button fetch =
        Icons.button(
            Feather.DOWNLOAD,
            texts.get("models.download"),
            best.isPresent() ? "accent" : "default",
            () -> download.start(entry));
    fetch.setId("download-" + entry.id());
    fetch.setAccessibleText(texts.get("models.download.spoken", entry.name()));
    card.getChildren().addAll(bottom(), fetch);
    return card;
  }

  /// The published figure that says most to this user, with the others and their sources at the
  /// mouse.
  private void quality(VBox card, Entry entry) {
    entry
        .telling(texts.locale().getLanguage())
        .ifPresent(
            telling -> {
              Label figure =
                  line(card, "models.quality", texts.get("models.quality.words", telling.value()));
              String all =
                  entry.quality().stream().map(this::whole).collect(Collectors.joining("\n"));
              figure.setTooltip(new Tooltip(all));
              card.getChildren()
                  .add(
                      Nodes.words(
                          texts.get("models.quality.said", measure(telling), telling.source()),
                          "text-small",
                          "text-muted"));
            });
  }

  private String measure(Quality quality) {
    return quality
        .language()
        .map(it -> texts.get("models.quality.search", it.getDisplayLanguage(texts.locale())))
        .orElse(texts.get("models.quality.imagenet"));
  }

  private String whole(Quality quality) {
    return texts.get("models.quality.source", measure(quality), quality.value(), quality.source());
  }

  private String languages(Entry entry) {
    return entry.languages().stream()
        .map(
            code ->
                code.equals("*")
                    ? texts.get("models.many-languages")
                    : Locale.of(code).getDisplayLanguage(texts.locale()))
        .collect(Collectors.joining(", "));
  }

  private Label badge(Feather icon, String name) {
    Label badge = new Label(texts.get(name), Icons.of(icon, 12));
    badge.getStyleClass().add("badge");
    return badge;
  }

  private static VBox card(String name) {
    VBox card = new VBox(Nodes.words(name, "details-title"));
    card.getStyleClass().add("card");
    card.setPrefWidth(WIDTH);
    card.setMaxHeight(Double.MAX_VALUE);
    return card;
  }

  private static Region bottom() {
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private Label line(VBox card, String name, String value) {
    Label title = new Label(texts.get(name));
    title.getStyleClass().add("text-muted");
    title.setMinWidth(NAMES);
    Label words = Nodes.words(value);
    HBox line = new HBox(8, title, words);
    line.setAlignment(Pos.TOP_LEFT);
    card.getChildren().add(line);
    return words;
  }
}
