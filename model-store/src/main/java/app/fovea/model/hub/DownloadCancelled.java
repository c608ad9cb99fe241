package app.fovea.model.hub;

import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;

/// The user stopped a download. What was fetched is kept; the next one goes on from there.
public final class DownloadCancelled extends ModelException {
  public DownloadCancelled() {
    super(ModelFault.STOPPED.about());
  }
}
