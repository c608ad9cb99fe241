package app.fovea.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class IconsTest {
  @Test
  void anIconIsNeverMeasuredWithAFontThatLacksIt() {
    assertEquals("FeatherIcons", Icons.of(Feather.SEARCH).getFont().getFamily());
    assertEquals("FeatherIcons", Icons.of(Feather.SEARCH, 48).getFont().getFamily());
    assertEquals(48, Icons.of(Feather.SEARCH, 48).getFont().getSize());
  }
}
