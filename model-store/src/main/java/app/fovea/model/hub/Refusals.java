package app.fovea.model.hub;

import app.fovea.model.ModelException;
import java.io.IOException;
import java.time.Clock;

/// Tells answers after which trying again cannot help from those after which it may.
final class Refusals {
  private Refusals() {}

  /// Passes for the statuses 200, 206 and 416 without a web page.
  static void check(Reply reply, String wanted) throws IOException {
    if (reply.isBusy()) {
      throw new TryLater(
          "%s is busy (status %d)".formatted(reply.host(), reply.status()),
          reply.retryAfter(Clock.systemUTC()));
    }
    switch (reply.status()) {
      case 200, 206, 416 -> checkKind(reply, wanted);
      case 401, 403, 407 ->
          throw new ModelException(
              "%s does not give %s without an account or without accepting its terms there (status %d)"
                  .formatted(reply.host(), wanted, reply.status()));
      case 404, 410 ->
          throw new ModelException(
              "%s is not to be found at %s (status %d); an incomplete mirror?"
                  .formatted(wanted, reply.host(), reply.status()));
      default ->
          throw new ModelException(
              "%s answered with status %d for %s".formatted(reply.host(), reply.status(), wanted));
    }
  }

  private static void checkKind(Reply reply, String wanted) throws ModelException {
    if (reply.isWebPage()) {
      throw new ModelException(
          "%s answered with a web page instead of %s: a network that wants you to log in, or a proxy, is in between. Open a browser and log in, then try again"
              .formatted(reply.host(), wanted));
    }
  }
}
