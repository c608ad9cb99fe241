package app.fovea.cli;

import app.fovea.index.Library;
import app.fovea.index.duplicate.Group;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/// `duplicates`: photos that are there more than once.
@CommandLine.Command(
    name = "duplicates",
    description = "Lists photos that are there more than once. It never deletes anything.",
    mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Command {
  private final CommonOptions common;

  private final Terminal terminal;

  DuplicatesCommand(CommonOptions common, Terminal terminal) {
    this.common = common;
    this.terminal = terminal;
  }

  @Override
  public Reply run() throws IOException {
    try (Library library = common.openExisting(Library.Access.READ)) {
      return new Shown(library.duplicates(terminal.cancelled()));
    }
  }

  private record Shown(List<Group> groups) implements Reply {
    @Override
    public ExitCode exitCode() {
      return ExitCode.DONE;
    }

    @Override
    public void writeJson(JsonWriter json) throws IOException {
      json.beginObject().name("groups").beginArray();
      for (Group group : groups) {
        json.beginObject().name("kind").value(word(group.kind()));
        json.name("keep").value(group.keep().toString()).name("members").beginArray();
        for (Group.Member member : group.members()) {
          json.beginObject().name("path").value(member.path().toString());
          json.name("reason").value(member.reason()).endObject();
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    }

    @Override
    public void writeText(PrintStream out) {
      if (groups.isEmpty()) {
        out.println("No photo is there more than once.");
      }
      for (Group group : groups) {
        out.printf("%s, keep %s%n", word(group.kind()), Visible.name(group.keep()));
        for (Group.Member member : group.members()) {
          out.printf("    %s (%s)%n", Visible.name(member.path()), Visible.name(member.reason()));
        }
      }
    }

    private static String word(Group.Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
