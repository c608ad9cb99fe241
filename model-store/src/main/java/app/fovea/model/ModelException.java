package app.fovea.model;

import java.io.IOException;

/// A model that cannot be had, read or run; the message tells a user what is wrong and what helps.
public class ModelException extends IOException {
  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
