package app.fovea.index.store;

import java.io.IOException;
import java.util.Optional;

/// What was chosen for this library, by name.
public final class Settings {
  private final Database database;

  Settings(Database database) {
    this.database = database;
  }

  public Optional<String> get(String name) throws IOException {
    return database.read(
        c -> Rows.first(c, "SELECT value FROM setting WHERE name = ?", r -> r.getString(1), name));
  }

  public void put(String name, String value) throws IOException {
    database.write(
        c ->
            Rows.update(
                c,
                "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value ="
                    + " excluded.value",
                name,
                value));
  }
}
