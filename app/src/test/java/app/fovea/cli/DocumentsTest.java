package app.fovea.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.fovea.index.Query;
import app.fovea.model.RuntimePack;
import app.fovea.model.hub.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// What the documents say about the command line is so, and their links lead somewhere.
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Pattern CODE =
      Pattern.compile("`([^`\n]+)`|^ *((?:\\./)?fovea .+)$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S+");

  /// A command as a document shows it.
  ///
  /// @param words what stands after `fovea`, without a comment
  record Shown(Path document, List<String> words) {
    /// The commands that are meant: `labels apply / undo` are two.
    List<List<String>> names() {
      List<String> plain = words.stream().takeWhile(it -> it.matches("[a-z]+|/")).toList();
      if (!plain.contains("/")) {
        return List.of(plain);
      }
      return plain.stream()
          .skip(1)
          .filter(it -> !it.equals("/"))
          .map(it -> List.of(plain.getFirst(), it))
          .toList();
    }

    List<String> options() {
      return words.stream()
          .takeWhile(it -> !it.equals("--"))
          .filter(it -> it.startsWith("--"))
          .toList();
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(root, docs)
          .filter(it -> it.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /// What users read: it shows `fovea` and the options of no other program.
  private static List<Path> manuals() throws IOException {
    return documents().stream()
        .filter(it -> it.endsWith("README.md") || it.getParent().endsWith("docs"))
        .toList();
  }

  static List<Shown> commands() throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Path document : documents()) {
      for (String code : code(document)) {
        List<String> words = words(code.replaceFirst("\\s{2,}.*", ""));
        if (words.size() > 1 && words.getFirst().matches("(\\./)?fovea")) {
          shown.add(new Shown(document, words.subList(1, words.size())));
        }
      }
    }
    return shown;
  }

  private static List<String> code(Path document) throws IOException {
    return CODE.matcher(Files.readString(document))
        .results()
        .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
        .toList();
  }

  private static List<String> words(String code) {
    return WORD.matcher(code).results().map(MatchResult::group).toList();
  }

  private static CommandLine line() {
    return new CommandLineDoor(new Captured().terminal(), _ -> {}).line(new CommonOptions(_ -> {}));
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    assertThat(LINK.matcher(Files.readString(document)).results().map(it -> it.group(1)))
        .filteredOn(Predicate.not(it -> it.contains(":")))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandsExistWithTheirOptions(Shown shown) {
    for (List<String> names : shown.names()) {
      CommandLine command = line();
      for (String name : names) {
        if (!command.getSubcommands().isEmpty()) {
          assertThat(command.getSubcommands()).as("%s", shown).containsKey(name);
          command = command.getSubcommands().get(name);
        }
      }
      assertThat(options(command)).as("%s", shown).containsAll(shown.options());
    }
  }

  @Test
  void thereAreCommandsToLookAt() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(40);
  }

  @Test
  void whatIsDownloadedCanBeHad() throws IOException {
    Set<String> packs =
        RuntimePack.published().stream().map(RuntimePack::id).collect(Collectors.toSet());
    assertThat(commands())
        .filteredOn(
            it ->
                it.words().size() > 2
                    && it.words().subList(0, 2).equals(List.of("models", "download")))
        .extracting(it -> it.words().get(2))
        .filteredOn(id -> !id.startsWith("ID"))
        .isNotEmpty()
        .allMatch(id -> packs.contains(id) || Catalogue.published().find(id).isPresent());
  }

  @Test
  void queriesAreUnderstood() throws IOException {
    assertThat(commands())
        .filteredOn(it -> it.words().getFirst().equals("search"))
        .extracting(it -> it.words().getLast())
        .filteredOn(it -> it.matches("[\"'].*"))
        .isNotEmpty()
        .allSatisfy(
            quoted ->
                assertThatCode(() -> Query.parse(quoted.substring(1, quoted.length() - 1)))
                    .doesNotThrowAnyException());
  }

  @Test
  void optionsThatAreNamedAloneExist() throws IOException {
    Set<String> known = new TreeSet<>();
    everyCommand(line()).forEach(it -> known.addAll(options(it)));
    for (Path manual : manuals()) {
      assertThat(code(manual))
          .as("%s", manual)
          .filteredOn(it -> it.matches("--\\w.*"))
          .allSatisfy(
              it -> assertThat(known).contains(words(it).getFirst().replaceFirst("\\|.*", "")));
    }
  }

  @Test
  void everyCommandIsInTheManual() throws IOException {
    StringBuilder manuals = new StringBuilder();
    for (Path manual : manuals()) {
      manuals.append(Files.readString(manual));
    }
    assertThat(everyCommand(line()))
        .filteredOn(it -> it.getSubcommands().isEmpty())
        .extracting(it -> it.getCommandSpec().qualifiedName().replaceFirst("^fovea ", ""))
        .filteredOn(name -> manuals.indexOf("fovea " + name) < 0)
        .isEmpty();
  }

  private static Stream<CommandLine> everyCommand(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(DocumentsTest::everyCommand));
  }
}
