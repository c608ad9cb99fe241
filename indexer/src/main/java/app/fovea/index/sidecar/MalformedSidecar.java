package app.fovea.index.sidecar;

/// A sidecar that cannot be added to without risk; it is left as it is. The message says why.
public final class MalformedSidecar extends Exception {
  MalformedSidecar(String reason) {
    super(reason);
  }
}
