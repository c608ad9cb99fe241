package app.fovea.desktop.library;

import app.fovea.index.Answer;
import app.fovea.index.Early;
import app.fovea.index.Facets;
import app.fovea.index.FolderEvents;
import app.fovea.index.IgnoreRule;
import app.fovea.index.Library;
import app.fovea.index.Photo;
import app.fovea.index.PhotoDetails;
import app.fovea.index.Progress;
import app.fovea.index.Query;
import app.fovea.index.Status;
import app.fovea.index.Subfolder;
import app.fovea.index.Summary;
import app.fovea.index.Wanted;
import app.fovea.index.image.Refused;
import app.fovea.index.image.View;
import app.fovea.index.label.Batch;
import app.fovea.index.label.LabelSet;
import app.fovea.index.label.Verdict;
import app.fovea.index.pace.Restraint;
import app.fovea.index.pace.Speed;
import app.fovea.index.query.QueryLanguage;
import app.fovea.model.AcceleratorChoice;
import app.fovea.model.Encoder;
import app.fovea.model.Machine;
import app.fovea.model.ModelBench;
import app.fovea.model.ModelException;
import app.fovea.model.ModelPackage;
import app.fovea.model.RuntimePack;
import app.fovea.model.Runtimes;
import app.fovea.model.hub.Catalogue;
import app.fovea.model.hub.Download;
import app.fovea.model.hub.Entry;
import app.fovea.model.hub.Hub;
import app.fovea.model.hub.Recommendation;
import app.fovea.model.hub.RuntimeDownload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The library on disk as the window's gallery.
public final class LibraryGallery implements Gallery {
  /// Where models are downloaded from, if they may be.
  @FunctionalInterface
  public interface Source {
    Hub hub() throws ModelException;
  }

  private final Library library;
  private final Source source;

  /// @param library closed with this gallery
  /// @param source asked at each download
  public LibraryGallery(Library library, Source source) {
    this.library = library;
    this.source = source;
  }

  @Override
  public Optional<ModelPackage> model() throws IOException {
    return library.model();
  }

  @Override
  public List<ModelPackage> models() throws IOException {
    return library.models().list();
  }

  @Override
  public List<Entry> catalogue(String language) throws IOException {
    return Recommendation.ranked(Catalogue.published(), situation(language));
  }

  @Override
  public ModelPackage download(
      Entry entry,
      Set<String> accepted,
      Consumer<app.fovea.model.hub.Progress> progress,
      BooleanSupplier cancelled)
      throws IOException {
    Hub hub = source.hub();
    ModelPackage model =
        Download.of(library.models(), entry, hub, accepted).run(progress, cancelled);
    library.adopt(model);
    return model;
  }

  @Override
  public List<RuntimeOffer> runtimes() {
    Runtimes runtimes = library.models().runtimes();
    return runtimes.packs().stream()
        .map(
            pack ->
                new RuntimeOffer(
                    pack, runtimes.installed(pack).isPresent(), runtimes.lacking(pack)))
        .toList();
  }

  @Override
  public void download(
      RuntimePack pack, Consumer<app.fovea.model.hub.Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    var _ =
        RuntimeDownload.of(library.models().runtimes(), pack, source.hub().network())
            .run(progress, cancelled);
  }

  @Override
  public ModelPackage importModel(Path source) throws IOException {
    ModelPackage model = library.models().importFrom(source, Optional.empty());
    library.use(model);
    return model;
  }

  @Override
  public void use(ModelPackage model) throws IOException {
    library.use(model);
  }

  @Override
  public void remove(ModelPackage model) throws IOException {
    library.models().remove(model);
  }

  @Override
  public boolean owns(ModelPackage model) {
    return library.models().owns(model);
  }

  @Override
  public Optional<ModelPackage> answering() throws IOException {
    return library.answeringModel();
  }

  @Override
  public AcceleratorChoice accelerator(ModelPackage model) throws IOException {
    return library.accelerator(model);
  }

  @Override
  public Optional<ModelBench> measured(ModelPackage model) {
    return library.models().measured(model.id());
  }

  @Override
  public ModelBench measure(ModelPackage model) throws IOException {
    return library.measure(model);
  }

  @Override
  public Optional<Recommendation> recommended(String language) throws IOException {
    Recommendation.Situation situation = situation(language);
    return Recommendation.of(Catalogue.published(), situation);
  }

  @Override
  public OptionalDouble speed(Entry entry) throws IOException {
    return Recommendation.speed(Catalogue.published(), entry, situation(""));
  }

  private Recommendation.Situation situation(String language) throws IOException {
    List<ModelBench> measured =
        library.models().list().stream()
            .flatMap(model -> library.models().measured(model.id()).stream())
            .toList();
    return new Recommendation.Situation(Machine.here().memoryBytes(), measured, language);
  }

  @Override
  public List<Subfolder> subfolders(Path folder) throws IOException {
    return library.subfolders(folder);
  }

  @Override
  public void relocate(Path folder, Path now) throws IOException {
    library.relocate(folder, now);
  }

  @Override
  public List<IgnoreRule> ignored() throws IOException {
    return library.ignored().list();
  }

  @Override
  public void ignore(IgnoreRule rule) throws IOException {
    library.ignored().add(rule);
  }

  @Override
  public void stopIgnoring(IgnoreRule rule) throws IOException {
    library.ignored().remove(rule);
  }

  @Override
  public void pace(Speed speed, Restraint restraint) {
    library.pace().choose(speed);
    library.pace().choose(restraint);
  }

  @Override
  public void visible(List<Path> folders) throws IOException {
    library.show(folders);
  }

  @Override
  public void watch(FolderEvents events, BooleanSupplier cancelled) throws IOException {
    library.watch(events, cancelled);
  }

  @Override
  public Status status() throws IOException {
    return library.status();
  }

  @Override
  public void addFolder(Path folder) throws IOException {
    library.addFolder(folder);
  }

  @Override
  public void removeFolder(Path folder) throws IOException {
    library.removeFolder(folder);
  }

  @Override
  public Summary index(List<Path> folders, Consumer<Progress> progress, BooleanSupplier cancelled)
      throws IOException {
    return library.index(folders, progress, cancelled);
  }

  @Override
  public void warm() throws IOException {
    library.warm();
  }

  @Override
  public Answer search(Query query, int limit, Early early, BooleanSupplier cancelled)
      throws IOException {
    return library.search(query, Wanted.best(limit), early, cancelled);
  }

  @Override
  public Optional<Unspoken> unspoken(Query query) throws IOException {
    Encoder encoder = library.encoder();
    String id = encoder.model().id();
    Catalogue catalogue = Catalogue.published();
    return QueryLanguage.unknownTo(catalogue.find(id), encoder::tokens, query)
        .map(language -> new Unspoken(id, language, QueryLanguage.knownTo(catalogue, language)));
  }

  @Override
  public Facets facets() throws IOException {
    return library.facets();
  }

  @Override
  public Optional<PhotoDetails> details(long id) throws IOException {
    return library.details(id);
  }

  @Override
  public List<Long> exclude(List<Long> photos) throws IOException {
    return library.exclusion().add(photos);
  }

  @Override
  public long excluded() throws IOException {
    return library.exclusion().count();
  }

  @Override
  public void include(List<Long> photos) throws IOException {
    library.exclusion().remove(photos);
  }

  @Override
  public Batch rate(List<Long> photos, int stars) throws IOException {
    return library.rate(photos, stars);
  }

  @Override
  public Batch label(String set, String label, List<Photo> photos) throws IOException {
    return library.labels().decide(set, label, Verdict.YES, photos);
  }

  @Override
  public List<LabelSet> labelSets() throws IOException {
    return library.labels().sets();
  }

  @Override
  public void undo(Batch batch) throws IOException {
    library.labels().undo(OptionalLong.of(batch.id()));
  }

  @Override
  public void redo(Batch batch) throws IOException {
    library.labels().redo(OptionalLong.of(batch.id()));
  }

  @Override
  public List<Photo> timeline(Optional<Path> folder) throws IOException {
    return library.timeline(folder);
  }

  @Override
  public Map<Long, Photo> photos(Collection<Long> ids) throws IOException {
    return library.photos(ids);
  }

  @Override
  public Optional<byte[]> thumbnail(long id) throws IOException {
    return library.pictures().thumbnail(id);
  }

  @Override
  public View view(Path picture, View.Size size, BooleanSupplier unwanted) throws IOException {
    try {
      return library.pictures().view(picture, size, unwanted);
    } catch (Refused refused) {
      throw new IOException(refused);
    }
  }

  @Override
  public void close() {
    library.close();
  }
}
