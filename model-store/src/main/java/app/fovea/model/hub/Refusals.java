package app.fovea.model.hub;

import app.fovea.model.ModelException;
import app.fovea.model.ModelFault;
import java.io.IOException;
import java.time.Clock;

/// Tells answers after which trying again cannot help from those after which it may.
final class Refusals {
  private Refusals() {}

  /// Passes for the statuses 200, 206 and 416 without a web page.
  static void check(Reply reply, String wanted) throws IOException {
    if (reply.isBusy()) {
      throw new TryLater(
          ModelFault.BUSY.about(reply.host(), reply.status()), reply.retryAfter(Clock.systemUTC()));
    }
    switch (reply.status()) {
      case 200, 206, 416 -> checkKind(reply, wanted);
      case 401, 403, 407 ->
          throw ModelFault.NO_ACCOUNT.exception(reply.host(), wanted, reply.status());
      case 404, 410 -> throw ModelFault.NOT_FOUND.exception(wanted, reply.host(), reply.status());
      default -> throw ModelFault.STATUS.exception(reply.host(), reply.status(), wanted);
    }
  }

  private static void checkKind(Reply reply, String wanted) throws ModelException {
    if (reply.isWebPage()) {
      throw ModelFault.WEB_PAGE.exception(reply.host(), wanted);
    }
  }
}
