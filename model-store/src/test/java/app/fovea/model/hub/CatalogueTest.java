package app.fovea.model.hub;

import static org.assertj.core.api.Assertions.assertThat;

import app.fovea.model.Accelerator;
import app.fovea.model.ModelBench;
import app.fovea.model.hub.Recommendation.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final long GB = 1_000_000_000;
  private static final String B32 = "vit_base_patch32_clip_224.openai";
  private final Catalogue catalogue = Catalogue.published();

  private static ModelBench bench(String id, double imagesPerSecond) {
    return new ModelBench(id, Accelerator.CPU, 8, imagesPerSecond, 20, GB);
  }

  private Recommendation recommended(long memory, double rate, String language) {
    return Recommendation.of(catalogue, new Situation(memory, List.of(bench(B32, rate)), language))
        .orElseThrow();
  }

  @Test
  void theSixteenPublishedModelsAreThere() {
    assertThat(catalogue.entries())
        .filteredOn(entry -> entry.repository().startsWith("timm/"))
        .hasSize(16)
        .allMatch(entry -> entry.repository().equals("timm/" + entry.id()));
  }

  @Test
  void everyEntryHasAllItsFigures() {
    assertThat(catalogue.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.parameters()).isPresent();
              assertThat(entry.imageOperations()).isPresent();
              assertThat(entry.downloadBytes()).isPresent();
              assertThat(entry.inputSize()).isPresent();
              assertThat(entry.dimension()).isPresent();
              assertThat(entry.quality()).as(entry.id()).isNotEmpty();
              assertThat(entry.memoryBytes().orElseThrow())
                  .isEqualTo(4 * entry.parameters().orElseThrow());
            });
  }

  @Test
  void everyEntryCanBeNamedFetchedAndJudged() {
    Set<String> ids = new HashSet<>();
    assertThat(catalogue.entries())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            entry -> {
              assertThat(ids.add(entry.id())).as(entry.id()).isTrue();
              assertThat(entry.id()).matches("[\\w.-]+");
              assertThat(entry.repository()).matches("[\\w.-]+/[\\w.-]+");
              assertThat(entry.languages()).isNotEmpty();
              assertThat(entry.licence().name()).isNotBlank();
              assertThat(entry.quality()).allMatch(one -> !one.source().isBlank());
              assertThat(entry.hashes().values()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
            });
    assertThat(catalogue.find("nllb-clip-base-siglip__v1").orElseThrow().licence().restriction())
        .isPresent();
    assertThat(catalogue.find("no such model")).isEmpty();
  }

  @Test
  void nothingIsRecommendedBeforeSomethingWasMeasured() {
    assertThat(Recommendation.of(catalogue, new Situation(64 * GB, List.of(), "en"))).isEmpty();
  }

  @Test
  void aFastMachineGetsABetterModelThanASlowOne() {
    Recommendation slow = recommended(64 * GB, 3, "en");
    Recommendation usual = recommended(64 * GB, 30, "en");
    Recommendation fast = recommended(64 * GB, 5000, "en");
    assertThat(slow.entry().id()).isEqualTo("CLIP-ViT-B-32-DataComp.XL-s13B-b90K");
    assertThat(usual.entry().id()).isEqualTo("ViT-B-16-SigLIP2__webli");
    assertThat(fast.entry().id()).startsWith("eva02_enormous_patch14_plus");
    assertThat(usual.reason()).contains("78.2").contains("should reach 7.5 here");
    assertThat(slow.reason()).contains("should reach 3.0 here");
  }

  @Test
  void aModelThatDoesNotFitIntoTheMemoryIsNotRecommended() {
    assertThat(recommended(4 * GB, 5000, "en").entry().memoryBytes().orElseThrow())
        .isLessThan(2 * GB);
  }

  @Test
  void aSpeedMeasuredWithTheModelItselfOutranksTheWorkedOutOne() {
    String better = "ViT-B-16-SigLIP2__webli";
    Situation situation = new Situation(64 * GB, List.of(bench(B32, 30), bench(better, 1)), "en");
    assertThat(Recommendation.of(catalogue, situation).orElseThrow().entry().id())
        .isNotEqualTo(better);
    situation = new Situation(64 * GB, List.of(bench(better, 9)), "en");
    assertThat(Recommendation.of(catalogue, situation).orElseThrow().reason())
        .contains("was measured at 9.0 here");
  }

  @Test
  void anotherLanguageGetsTheModelThatFindsMostInItUnlessItsLicenceForbidsUses() {
    String siglip = "ViT-B-16-SigLIP2__webli";
    String roberta = "XLM-Roberta-Base-ViT-B-32__laion5b_s13b_b90k";
    assertThat(recommended(64 * GB, 60, "de").entry().id()).isEqualTo(siglip);
    assertThat(recommended(64 * GB, 60, "ar").entry().id()).isEqualTo(siglip);
    for (String language : List.of("he", "hi", "ja", "zh")) {
      assertThat(recommended(64 * GB, 60, language).entry().id()).as(language).isEqualTo(roberta);
    }
    assertThat(recommended(64 * GB, 60, "he").reason()).contains("retrieval in Hebrew, %: 72.7");
  }

  @Test
  void aLanguageWithoutFiguresIsJudgedByOneThatHasThem() {
    assertThat(recommended(64 * GB, 60, "pl").reason()).contains("retrieval in German, %: 86.4");
  }

  @Test
  void whatServesThisMachineBestComesFirstAndWhatDoesNotFitLast() {
    Situation small = new Situation(8 * GB, List.of(bench(B32, 60)), "en");
    List<Entry> ranked = Recommendation.ranked(catalogue, small);
    assertThat(ranked).hasSameElementsAs(catalogue.entries());
    assertThat(ranked.getFirst())
        .isEqualTo(Recommendation.of(catalogue, small).orElseThrow().entry());
    Entry largest =
        catalogue.find("eva02_enormous_patch14_plus_clip_224.laion2b_s9b_b144k").orElseThrow();
    Entry smallest = catalogue.find("resnet50_clip.openai").orElseThrow();
    assertThat(ranked.indexOf(largest)).isGreaterThan(ranked.indexOf(smallest));
  }

  @Test
  void aUserOfAnotherLanguageSeesHowWellItsWordsFindPhotos() {
    Entry siglip = catalogue.find("ViT-B-16-SigLIP2__webli").orElseThrow();
    assertThat(siglip.telling("de").orElseThrow().value()).isEqualTo(86.4);
    assertThat(siglip.telling("de").orElseThrow().language()).contains(Locale.GERMAN);
    assertThat(siglip.telling("en").orElseThrow().language()).isEmpty();
    assertThat(siglip.telling("pl")).isEqualTo(siglip.telling("en"));
  }
}
