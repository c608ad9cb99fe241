package app.fovea.index;

import app.fovea.index.Labels.Undone;
import app.fovea.index.label.Batch;
import app.fovea.index.store.Catalog;
import app.fovea.index.store.Decisions.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What was decided about labels, batch by batch, and taking it back and forth.
final class History {
  private final Catalog catalog;

  History(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Every batch, the latest first.
  List<Batch> batches() throws IOException {
    return catalog.decisions().batches();
  }

  Batch batch(long id) throws IOException {
    return batches().stream()
        .filter(batch -> batch.id() == id)
        .findFirst()
        .orElseThrow(() -> Labels.bad("There is no batch %d.".formatted(id)));
  }

  Optional<Long> lastHolding(String set) throws IOException {
    return batches().stream()
        .filter(batch -> !batch.undone() && batch.set().equals(Optional.of(set)))
        .map(Batch::id)
        .findFirst();
  }

  /// Takes a batch back, the last that holds when none is named. What held before it holds again;
  /// sidecars that an export wrote are put back as they were.
  ///
  /// @throws LibraryException BAD_REQUEST when there is nothing to take back
  Undone undo(OptionalLong batch) throws IOException {
    Batch wanted =
        batch.isPresent()
            ? batch(batch.getAsLong())
            : batches().stream()
                .filter(it -> !it.undone())
                .findFirst()
                .orElseThrow(() -> Labels.bad(LibraryFault.NOTHING_TO_UNDO.about()));
    if (wanted.undone()) {
      throw Labels.bad("Batch %d is undone already.".formatted(wanted.id()));
    }
    if (wanted.cause() == Batch.Cause.EXPORTED) {
      int sidecars = catalog.exports().of(wanted.id()).size();
      List<Outcome.Failed> failed = new SidecarExport(catalog).undo(wanted.id());
      catalog.decisions().mark(wanted.id(), Standing.UNDONE);
      return new Undone(batch(wanted.id()), sidecars - failed.size(), failed);
    }
    catalog.decisions().mark(wanted.id(), Standing.UNDONE);
    return new Undone(batch(wanted.id()), wanted.decisions(), List.of());
  }

  /// Makes a batch hold again that was taken back, the earliest behind those that hold when none is
  /// named.
  ///
  /// @throws LibraryException BAD_REQUEST when there is nothing to do again
  Batch redo(OptionalLong batch) throws IOException {
    List<Batch> all = batches();
    Batch wanted =
        batch.isPresent()
            ? batch(batch.getAsLong())
            : all.stream()
                .takeWhile(Batch::undone)
                .filter(it -> it.cause() != Batch.Cause.EXPORTED)
                .reduce((_, older) -> older)
                .orElseThrow(() -> Labels.bad(LibraryFault.NOTHING_TO_REDO.about()));
    if (!wanted.undone()) {
      throw Labels.bad("Batch %d was not undone.".formatted(wanted.id()));
    }
    if (wanted.cause() == Batch.Cause.EXPORTED) {
      throw Labels.bad("Batch %d was an export; export the set again.".formatted(wanted.id()));
    }
    catalog.decisions().mark(wanted.id(), Standing.HOLDS);
    return batch(wanted.id());
  }
}
