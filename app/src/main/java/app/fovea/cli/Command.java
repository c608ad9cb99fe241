package app.fovea.cli;

import java.io.IOException;

/// Something that can be asked for on the command line.
interface Command {
  Reply run() throws IOException;
}
