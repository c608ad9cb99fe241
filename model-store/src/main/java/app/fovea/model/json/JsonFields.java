package app.fovea.model.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// An object of a JSON document. A field that is `null` counts as absent; one of another type than
/// asked for is an [IOException] that names it.
public record JsonFields(JsonObject object, String place) {

  public Set<String> names() {
    return object.keySet();
  }

  public boolean has(String name) {
    return element(name).isPresent();
  }

  public Optional<JsonElement> element(String name) {
    return Optional.ofNullable(object.get(name)).filter(e -> !e.isJsonNull());
  }

  /// The object of that name, or an empty one.
  public JsonFields fields(String name) throws IOException {
    return optionalFields(name).orElse(new JsonFields(new JsonObject(), place + " " + name));
  }

  public Optional<JsonFields> optionalFields(String name) throws IOException {
    Optional<JsonElement> found = element(name);
    if (found.isPresent() && !found.get().isJsonObject()) {
      throw wrong(name, "an object");
    }
    return found.map(e -> new JsonFields(e.getAsJsonObject(), place + " " + name));
  }

  public Optional<String> text(String name) throws IOException {
    Optional<JsonPrimitive> found = primitive(name, "a text");
    if (found.isPresent() && !found.get().isString()) {
      throw wrong(name, "a text");
    }
    return found.map(JsonPrimitive::getAsString);
  }

  public boolean truth(String name) throws IOException {
    Optional<JsonPrimitive> found = primitive(name, "true or false");
    if (found.isPresent() && !found.get().isBoolean()) {
      throw wrong(name, "true or false");
    }
    return found.isPresent() && found.get().getAsBoolean();
  }

  public OptionalDouble number(String name) throws IOException {
    Optional<JsonElement> found = element(name);
    return found.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(asNumber(found.get(), name));
  }

  public OptionalInt integer(String name) throws IOException {
    Optional<JsonElement> found = element(name);
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(asInteger(found.get(), name));
  }

  public int integer(String name, int otherwise) throws IOException {
    return integer(name).orElse(otherwise);
  }

  /// The array of that name, or none; its elements are checked by the caller.
  public Optional<JsonArray> array(String name) throws IOException {
    Optional<JsonElement> found = element(name);
    if (found.isPresent() && !found.get().isJsonArray()) {
      throw wrong(name, "a list");
    }
    return found.map(JsonElement::getAsJsonArray);
  }

  public List<JsonFields> objects(String name) throws IOException {
    List<JsonFields> all = new ArrayList<>();
    for (JsonElement element : array(name).orElse(new JsonArray())) {
      if (!element.isJsonObject()) {
        throw wrong(name, "a list of objects");
      }
      all.add(new JsonFields(element.getAsJsonObject(), place + " " + name));
    }
    return all;
  }

  public List<String> texts(String name) throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonElement element : array(name).orElse(new JsonArray())) {
      if (!(element instanceof JsonPrimitive p && p.isString())) {
        throw wrong(name, "a list of texts");
      }
      all.add(element.getAsString());
    }
    return all;
  }

  public List<Double> numbers(String name) throws IOException {
    List<Double> all = new ArrayList<>();
    for (JsonElement element : array(name).orElse(new JsonArray())) {
      all.add(asNumber(element, name));
    }
    return all;
  }

  public List<Integer> integers(String name) throws IOException {
    List<Integer> all = new ArrayList<>();
    for (JsonElement element : array(name).orElse(new JsonArray())) {
      all.add(asInteger(element, name));
    }
    return all;
  }

  public IOException wrong(String name, String wanted) {
    return new IOException("%s: \"%s\" is not %s".formatted(place, name, wanted));
  }

  private Optional<JsonPrimitive> primitive(String name, String wanted) throws IOException {
    Optional<JsonElement> found = element(name);
    if (found.isPresent() && !found.get().isJsonPrimitive()) {
      throw wrong(name, wanted);
    }
    return found.map(JsonElement::getAsJsonPrimitive);
  }

  private double asNumber(JsonElement element, String name) throws IOException {
    if (element instanceof JsonPrimitive p && p.isNumber()) {
      double value = p.getAsDouble();
      if (Double.isFinite(value)) {
        return value;
      }
    }
    throw wrong(name, "a number");
  }

  private int asInteger(JsonElement element, String name) throws IOException {
    double value = asNumber(element, name);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw wrong(name, "a whole number");
    }
    return (int) value;
  }
}
