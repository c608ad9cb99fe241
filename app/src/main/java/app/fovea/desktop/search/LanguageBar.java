package app.fovea.desktop.search;

import app.fovea.desktop.kit.Icons;
import app.fovea.desktop.kit.Nodes;
import app.fovea.desktop.kit.Texts;
import app.fovea.desktop.library.Unspoken;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Says that the model does not know the language of the words, and names one that does.
public final class LanguageBar extends HBox {
  private final Texts texts;
  private final Runnable toModels;

  /// @param toModels goes to the models
  public LanguageBar(ObservableValue<Optional<Unspoken>> unspoken, Texts texts, Runnable toModels) {
    this.texts = texts;
    this.toModels = toModels;
    setId("language");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("unlikely-bar");
    managedProperty().bind(visibleProperty());
    Nodes.follow(unspoken, this::show);
  }

  private void show(Optional<Unspoken> unspoken) {
    setVisible(unspoken.isPresent());
    getChildren().clear();
    unspoken.ifPresent(
        it ->
            getChildren().setAll(Icons.of(Feather.GLOBE, 16), said(it), Nodes.gap(), leading(it)));
  }

  private Node said(Unspoken unspoken) {
    String language = Locale.of(unspoken.language()).getDisplayLanguage(texts.locale());
    return Nodes.words(texts.get("language.unknown", unspoken.model(), language));
  }

  private Node leading(Unspoken unspoken) {
    String name =
        unspoken
            .better()
            .map(better -> texts.get("language.offer", better.name()))
            .orElse(texts.get("language.models"));
    var button = Icons.button(Feather.PACKAGE, name, "flat", toModels);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
