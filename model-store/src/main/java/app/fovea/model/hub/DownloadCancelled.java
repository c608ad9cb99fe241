package app.fovea.model.hub;

import app.fovea.model.ModelException;

/// The user stopped a download. What was fetched is kept; the next one goes on from there.
public final class DownloadCancelled extends ModelException {
  public DownloadCancelled() {
    super(
        "the download was stopped; what was fetched is kept, and the next try goes on from there");
  }
}
