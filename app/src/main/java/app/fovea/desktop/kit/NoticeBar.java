package app.fovea.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Says something, or asks something, without a dialog in the way.
public final class NoticeBar extends HBox {
  private final String close;
  private boolean asking;
  private HeldFocus before = HeldFocus.around(this);

  public NoticeBar(Texts texts) {
    this.close = texts.get("notice.close");
    getStyleClass().add("notice-bar");
    setId("notice");
    setAlignment(Pos.CENTER_LEFT);
    hide();
  }

  /// Tells what happened.
  public void tell(String words) {
    show(words);
  }

  /// Asks before something is done; nothing happens unless the button with that name is pressed.
  public void ask(String words, String yes, Runnable action) {
    Button agree = new Button(yes);
    agree.setId("notice-yes");
    agree.getStyleClass().add("danger");
    agree.setOnAction(
        _ -> {
          hide();
          action.run();
        });
    before = HeldFocus.around(this);
    show(words, agree);
    asking = true;
    agree.requestFocus();
  }

  /// Offers something that can be done about what happened.
  public void offer(String words, String name, Runnable action) {
    Button button = new Button(name);
    button.setOnAction(
        _ -> {
          hide();
          action.run();
        });
    show(words, button);
  }

  /// Takes back a question that was asked where the user no longer is.
  public void stopAsking() {
    if (asking) {
      hide();
    }
  }

  private void show(String words, Button... buttons) {
    asking = false;
    Label label = Nodes.words(words);
    getChildren().setAll(Icons.of(Feather.INFO, 16), label, Nodes.gap());
    List.of(buttons).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(buttons);
    getChildren().add(Icons.button(Feather.X, close, this::hide));
    setVisible(true);
    setManaged(true);
  }

  public void hide() {
    asking = false;
    boolean held = isFocusWithin();
    setVisible(false);
    setManaged(false);
    if (held) {
      before.giveBack(() -> {});
    }
  }
}
