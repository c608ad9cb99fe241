package app.fovea.model.text;

import app.fovea.model.json.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ids that stand before and after every text.
record Frame(List<Integer> before, List<Integer> after) {

  /// @param root the whole of a `tokenizer.json`
  static Frame of(JsonFields root) throws IOException {
    Optional<JsonFields> processor = root.optionalFields("post_processor");
    return processor.isEmpty() ? new Frame(List.of(), List.of()) : processed(processor.get());
  }

  private static Frame processed(JsonFields processor) throws IOException {
    return switch (processor.text("type").orElse("")) {
      case "TemplateProcessing" -> template(processor);
      case "RobertaProcessing", "BertProcessing" ->
          new Frame(List.of(second(processor, "cls")), List.of(second(processor, "sep")));
      case "Sequence" -> {
        Frame frame = new Frame(List.of(), List.of());
        for (JsonFields part : processor.objects("processors")) {
          Frame inner = processed(part);
          frame = inner.before.isEmpty() && inner.after.isEmpty() ? frame : inner;
        }
        yield frame;
      }
      default -> new Frame(List.of(), List.of());
    };
  }

  private static Frame template(JsonFields processor) throws IOException {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    List<Integer> side = before;
    for (JsonFields part : processor.objects("single")) {
      Optional<JsonFields> special = part.optionalFields("SpecialToken");
      if (special.isEmpty()) {
        side = after;
        continue;
      }
      String name = special.get().text("id").orElse("");
      side.addAll(processor.fields("special_tokens").fields(name).integers("ids"));
    }
    return new Frame(List.copyOf(before), List.copyOf(after));
  }

  /// The id in a pair of text and id.
  private static int second(JsonFields processor, String name) throws IOException {
    JsonFields pair = processor;
    var array = pair.array(name);
    if (array.isEmpty() || array.get().size() != 2 || !array.get().get(1).isJsonPrimitive()) {
      throw processor.wrong(name, "a text and an id");
    }
    try {
      return array.get().get(1).getAsInt();
    } catch (NumberFormatException e) {
      throw new IOException(processor.place() + ": \"" + name + "\" has no id", e);
    }
  }
}
