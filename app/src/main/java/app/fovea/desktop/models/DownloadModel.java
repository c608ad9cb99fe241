package app.fovea.desktop.models;

import app.fovea.desktop.kit.Background;
import app.fovea.desktop.kit.Latest;
import app.fovea.desktop.library.Gallery;
import app.fovea.desktop.library.RuntimeOffer;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.DownloadCancelled;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Licence;
import app.fovea.model.hub.LicenceNotAccepted;
import app.fovea.model.hub.Progress;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Fetching one thing at a time: a model, or the runtime of an accelerator. A pause keeps what was
/// fetched, also over a restart.
public final class DownloadModel {
  /// What can be fetched.
  public sealed interface Item {
    /// What people call it.
    String name();
  }

  record Model(Entry entry) implements Item {
    @Override
    public String name() {
      return entry.name();
    }
  }

  record Runtime(RuntimePack pack) implements Item {
    @Override
    public String name() {
      return RuntimeOffer.title(pack);
    }
  }

  /// How it stands with what is fetched.
  public sealed interface State {
    /// Nothing is going on.
    record Idle() implements State {}

    record Fetching(Item item, Optional<Progress> progress) implements State {}

    record Paused(Item item) implements State {}

    /// Its licence forbids some uses; nothing is fetched before the user has seen that.
    record Asking(Item item, Licence licence) implements State {}

    record Failed(Item item, IOException reason) implements State {}
  }

  private final Gallery gallery;
  private final Background background;
  private final Runnable arrived;
  private final Set<String> accepted = new HashSet<>();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Idle());
  private AtomicBoolean stopped = new AtomicBoolean();

  /// @param arrived told when what was fetched is there
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
    start(new Model(entry));
  }

  /// Fetches the runtime of an accelerator, from where an earlier try stopped.
  public void start(RuntimePack pack) {
    start(new Runtime(pack));
  }

  /// Fetches what was paused or has failed.
  void start(Item item) {
    if (state.get() instanceof State.Fetching) {
      return;
    }
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    Latest<Progress> latest = new Latest<>(background.window(), now -> show(item, mine, now));
    Set<String> seen = Set.copyOf(accepted);
    state.set(new State.Fetching(item, Optional.empty()));
    background.run(
        () -> fetch(item, seen, latest::offer, mine::get),
        () -> {
          state.set(new State.Idle());
          arrived.run();
        },
        reason -> failed(item, reason));
  }

  private void fetch(
      Item item, Set<String> seen, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    switch (item) {
      case Model(Entry entry) -> {
        var _ = gallery.download(entry, seen, progress, cancelled);
      }
      case Runtime(RuntimePack pack) -> gallery.download(pack, progress, cancelled);
    }
  }

  /// The user has seen the licence and accepts it.
  public void accept() {
    if (state.get() instanceof State.Asking asking) {
      accepted.add(asking.licence().name());
      state.set(new State.Idle());
      start(asking.item());
    }
  }

  public void pause() {
    stopped.set(true);
  }

  /// Goes on with what was paused or has failed.
  public void resume() {
    switch (state.get()) {
      case State.Paused(Item item) -> start(item);
      case State.Failed(Item item, IOException _) -> start(item);
      case State.Idle _, State.Fetching _, State.Asking _ -> {}
    }
  }

  /// Forgets about it; what was fetched stays for another try.
  public void leave() {
    pause();
    state.set(new State.Idle());
  }

  private void show(Item item, AtomicBoolean mine, Progress now) {
    if (!mine.get() && state.get() instanceof State.Fetching) {
      state.set(new State.Fetching(item, Optional.of(now)));
    }
  }

  private void failed(Item item, IOException reason) {
    state.set(
        switch (reason) {
          case DownloadCancelled _ -> new State.Paused(item);
          case LicenceNotAccepted asked -> new State.Asking(item, asked.licence());
          case IOException other -> new State.Failed(item, other);
        });
  }
}
