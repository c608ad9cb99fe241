package app.fovea.model.hub;

import app.fovea.model.ModelException;

/// A licence that forbids some uses must be accepted before the download.
public final class LicenceNotAccepted extends ModelException {
  private final transient Licence licence;

  LicenceNotAccepted(Entry entry, Licence licence) {
    super(
        "%s is under the licence %s: %s%s. Nothing was fetched; accept the licence to go on"
            .formatted(
                entry.name(),
                licence.name(),
                licence.restriction().orElse("read it"),
                licence.url().map(url -> " (" + url + ")").orElse("")));
    this.licence = licence;
  }

  /// What is to be accepted, by its name.
  public Licence licence() {
    return licence;
  }
}
