package app.fovea.desktop.models;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Latest;
import app.fovea.desktop.library.Gallery;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.LicenceNotAccepted;
import app.fovea.model.hub.Progress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Fetching one model at a time. A pause keeps what was fetched, also over a restart.
public final class DownloadModel {
  /// How it stands with a model.
  public sealed interface State {
    /// Nothing is going on.
    record Idle() implements State {}

    record Fetching(Entry entry, Optional<Progress> progress) implements State {}

    record Paused(Entry entry) implements State {}

    /// Its licence forbids some uses; nothing is fetched before the user has seen that.
    record Asking(Entry entry, String licence, String words) implements State {}

    record Failed(Entry entry, String reason) implements State {}
  }

  private final Gallery gallery;
  private final Background background;
  private final Runnable arrived;
  private final Set<String> accepted = new HashSet<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
  private AtomicBoolean stopped = new AtomicBoolean();

  /// @param arrived told when a model is there and in use
  public DownloadModel(Gallery gallery, Background background, Runnable arrived) {
    this.gallery = gallery;
    this.background = background;
    this.arrived = arrived;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Fetches a model, from where an earlier try stopped.
  public void start(Entry entry) {
    if (state.get() instanceof State.Fetching) {
      return;
    }
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    Latest<Progress> latest = new Latest<>(background.window(), now -> show(entry, mine, now));
    Set<String> seen = Set.copyOf(accepted);
    state.set(new State.Fetching(entry, Optional.empty()));
    background.run(
        () -> gallery.download(entry, seen, latest::offer, mine::get),
        _ -> {
          state.set(new State.Idle());
          arrived.run();
        },
        reason -> failed(entry, reason));
  }

  /// The user has seen the licence and accepts it.
  public void accept() {
    if (state.get() instanceof State.Asking asking) {
      accepted.add(asking.licence());
      state.set(new State.Idle());
      start(asking.entry());
    }
  }

  public void pause() {
    stopped.set(true);
  }

  /// Forgets about it; what was fetched stays for another try.
  public void leave() {
    pause();
    state.set(new State.Idle());
  }

  private void show(Entry entry, AtomicBoolean mine, Progress now) {
    if (!mine.get() && state.get() instanceof State.Fetching) {
      state.set(new State.Fetching(entry, Optional.of(now)));
    }
  }

  private void failed(Entry entry, IOException reason) {
    state.set(
        switch (reason) {
          case DownloadCancelled _ -> new State.Paused(entry);
          case LicenceNotAccepted licence ->
              new State.Asking(
                  entry, licence.licence().name(), String.valueOf(licence.getMessage()));
          case IOException other -> new State.Failed(entry, String.valueOf(other.getMessage()));
        });
  }
}
