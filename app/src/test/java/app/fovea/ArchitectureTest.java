package app.fovea;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.index.image.PictureReader;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses FOVEA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.fovea");

  static Stream<ArchRule> rules() {
    return Stream.of(
        noClasses()
            .that()
            .resideInAPackage("app.fovea.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.fovea.index..", "app.fovea.cli..", "app.fovea.desktop..")
            .because("the line is app, indexer, model-store, and models know nothing of photos"),
        noClasses()
            .that()
            .resideInAPackage("app.fovea.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.fovea.cli..", "app.fovea.desktop..", "javafx..", "picocli..")
            .because("the library runs without a display and serves both doors"),
        noClasses()
            .that()
            .resideInAPackage("app.fovea.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the command line starts without the toolkit"),
        onlyIn("ai.onnxruntime..", "app.fovea.model"),
        onlyIn("java.sql..", "app.fovea.index.store.."),
        onlyIn("org.sqlite..", "app.fovea.index.store.."),
        onlyIn("org.apache.lucene..", "app.fovea.index.vector..", "app.fovea.index.text.."),
        onlyIn("javafx..", "app.fovea.desktop.."),
        onlyIn("picocli..", "app.fovea.cli..", "app.fovea"),
        onlyIn("io.github.humbleui..", "app.fovea.index.image"),
        noClasses()
            .that()
            .resideOutsideOfPackage("app.fovea.index.image")
            .should()
            .callConstructor(PictureReader.class)
            .because("files are hostile: what the program reads is decoded in its children"),
        slices()
            .matching("app.fovea.index.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the parts of the library are a tree that can be read from one end"),
        slices()
            .matching("app.fovea.desktop.(*)..")
            .should()
            .beFreeOfCycles()
            .because(
                "a feature that needs another one which needs it is not a feature of its own"));
  }

  private static ArchRule onlyIn(String foreign, String... homes) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(foreign)
        .because("a foreign name lives in one place");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theShapeHolds(ArchRule rule) {
    rule.allowEmptyShould(true).check(FOVEA);
  }

  @Test
  void everyPackageIsNullMarked() {
    var marked =
        FOVEA.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .toList();
    assertThat(FOVEA.stream().map(JavaClass::getPackageName).distinct())
        .as("packages, all of which should be null-marked")
        .isNotEmpty()
        .isSubsetOf(marked);
  }

  @Test
  void oneClassAloneHandsWorkToTheWindowsThread() {
    var callers =
        FOVEA.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(ArchitectureTest::runsLater)
            .map(call -> call.getOriginOwner().getName())
            .distinct();
    assertThat(callers).as("classes that call Platform.runLater").hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theRuntimeIsStartedInOnePlaceWithItsTelemetryOff() {
    var callers =
        FOVEA.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTarget().getName().equals("getEnvironment"))
            .filter(call -> call.getTargetOwner().getName().equals("ai.onnxruntime.OrtEnvironment"))
            .map(call -> call.getOriginOwner().getName())
            .distinct();
    assertThat(callers).containsExactly("app.fovea.model.SilentRuntime$Started");
  }

  private static boolean runsLater(JavaMethodCall call) {
    return call.getTarget().getName().equals("runLater")
        && call.getTargetOwner().getName().equals("javafx.application.Platform");
  }
}
