package app.fovea.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;

class SqlFaultTest {
  @Test
  void aTemporaryFolderWithoutRoomIsNamedAndNotTheCatalog() {
    SQLException failure =
        new SQLException(
            "Error opening connection", new NativeLibraryNotFoundException("No native library"));

    assertThat(SqlFault.of(Path.of("catalog.db"), failure))
        .hasMessageContaining(System.getProperty("java.io.tmpdir"))
        .hasMessageNotContaining("catalog.db");
  }
}
