package app.fovea.desktop.models;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.RuntimeOffer;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The runtimes for graphics cards that can be fetched for this machine, or why they would be of no
/// use. Nothing where there are none for this system.
public final class RuntimeSection extends VBox {
  private final ModelsModel model;
  private final DownloadModel download;
  private final Texts texts;
  private final VBox offers = new VBox(16);
  private final InvalidationListener changed = _ -> show();

  public RuntimeSection(ModelsModel model, DownloadModel download, Texts texts) {
    super(8);
    this.model = model;
    this.download = download;
    this.texts = texts;
    setId("runtimes");
    getChildren()
        .addAll(
            Nodes.words(texts.get("runtime.title"), "section-title"),
            Nodes.words(texts.get("runtime.words"), "text-muted"),
            new DownloadBar(download, texts),
            offers);
    model.figuresProperty().addListener(new WeakInvalidationListener(changed));
    download.stateProperty().addListener(new WeakInvalidationListener(changed));
    show();
  }

  private void show() {
    List<RuntimeOffer> runtimes = model.figuresProperty().get().runtimes();
    setVisible(!runtimes.isEmpty());
    setManaged(isVisible());
    offers.getChildren().setAll(runtimes.stream().map(this::offer).toList());
  }

  private Node offer(RuntimeOffer offer) {
    String name = RuntimeOffer.title(offer.pack());
    VBox card = new VBox(4, Nodes.words(name, "details-title"));
    card.getStyleClass().add("runtime");
    card.getChildren()
        .add(
            Nodes.words(
                texts.get(
                    "runtime.size", texts.bytes(offer.pack().bytes()), offer.pack().licence()),
                "text-small"));
    offer
        .lacking()
        .ifPresent(
            lacking ->
                card.getChildren()
                    .add(
                        Nodes.words(
                            texts.get("runtime.lacking", ModelCards.note(lacking, texts)),
                            "text-muted")));
    if (offer.installed()) {
      card.getChildren().add(Nodes.words(texts.get("runtime.installed")));
    } else if (offer.lacking().isEmpty()) {
      card.getChildren().add(fetch(offer, name));
    }
    return card;
  }

  private Button fetch(RuntimeOffer offer, String name) {
    Button fetch =
        Icons.button(
            Feather.DOWNLOAD,
            texts.get("models.download"),
            "default",
            () -> download.start(offer.pack()));
    fetch.setAccessibleText(texts.get("models.download.spoken", name));
    fetch.setDisable(download.stateProperty().get() instanceof DownloadModel.State.Fetching);
    return fetch;
  }
}
