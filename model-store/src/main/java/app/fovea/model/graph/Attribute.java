package app.fovea.model.graph;

/// A named parameter of a node.
sealed interface Attribute {
  static Attribute of(String name, long value) {
    return new Whole(name, value);
  }

  static Attribute of(String name, float value) {
    return new Real(name, value);
  }

  static Attribute of(String name, long... values) {
    return new Wholes(name, values);
  }

  record Whole(String name, long value) implements Attribute {}

  record Real(String name, float value) implements Attribute {}

  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Wholes(String name, long[] values) implements Attribute {}

  /// As an AttributeProto.
  default Message message() {
    return switch (this) {
      case Whole(String name, long value) ->
          new Message().text(1, name).number(3, value).number(20, 2);
      case Real(String name, float value) ->
          new Message().text(1, name).real(2, value).number(20, 1);
      case Wholes(String name, long[] values) -> {
        Message message = new Message().text(1, name);
        for (long value : values) {
          message.number(8, value);
        }
        yield message.number(20, 7);
      }
    };
  }
}
