package app.fovea.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fovea.model.text.TokenizerFile.Clean;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PieceTokenizersTest {
  private static final String UNIGRAM =
      """
      {"added_tokens": [{"id": 0, "content": "<s>"}, {"id": 1, "content": "<pad>"}],
       "normalizer": {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"},
         {"type": "Metaspace", "replacement": "\u2581", "add_prefix_space": true}]},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
           {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>"}}],
         "special_tokens": {"<s>": {"id": "<s>", "ids": [0]}, "</s>": {"id": "</s>", "ids": [2]}}},
       "model": {"type": "Unigram", "unk_id": 3, "vocab": [["<s>", 0], ["<pad>", 0], ["</s>", 0],
         ["<unk>", 0], ["\u2581", -3], ["\u2581do", -4], ["g", -5], ["\u2581dog", -6],
         ["\u2581d", -4], ["og", -1.5], ["s", -2]]}}
      """;

  private static final String MERGES =
      """
      {"added_tokens": [{"id": 0, "content": "<pad>"}, {"id": 1, "content": "<eos>"}],
       "normalizer": {"type": "Replace", "pattern": {"String": " "}, "content": "\u2581"},
       "pre_tokenizer": {"type": "Split", "pattern": {"String": " "},
         "behavior": "MergedWithPrevious", "invert": false},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"Sequence": {"id": "A"}}, {"SpecialToken": {"id": "<eos>"}}],
         "special_tokens": {"<eos>": {"id": "<eos>", "ids": [1]}}},
       "model": {"type": "BPE", "byte_fallback": true, "unk_token": "<unk>",
         "vocab": {"<pad>": 0, "<eos>": 1, "<unk>": 2, "a": 3, "d": 4, "o": 5, "g": 6,
           "\u2581": 7, "do": 8, "dog": 9, "\u2581dog": 10, "<0xC3>": 11, "<0xA9>": 12},
         "merges": [["d", "o"], "do g", ["\u2581", "dog"]]}}
      """;

  private static Tokenizer read(String json, Clean clean) throws IOException {
    return TokenizerFile.parse(json).tokenizer(8, clean);
  }

  @Test
  void theBestSumOfScoresDecidesWhereAWordIsCut() throws IOException {
    Tokenizer tokenizer = read(UNIGRAM, Clean.WHITESPACE);
    // ▁d + og = -5.5 beats ▁dog = -6 and ▁do + g = -9
    assertThat(tokenizer.ids("dog  dogs")).containsExactly(0, 8, 9, 8, 9, 10, 2);
    assertThat(tokenizer.padding()).isEqualTo(1);
    assertThat(tokenizer.vocabulary()).isEqualTo(11);
  }

  @Test
  void neighbouringUnknownCharactersAreOneUnknown() throws IOException {
    assertThat(read(UNIGRAM, Clean.WHITESPACE).ids("xyz")).containsExactly(0, 4, 3, 2);
    assertThat(read(UNIGRAM, Clean.WHITESPACE).ids("")).containsExactly(0, 2);
  }

  @Test
  void longTextsAreCutInsideTheFrame() throws IOException {
    int[] ids = read(UNIGRAM, Clean.WHITESPACE).ids("dog dog dog dog dog");
    assertThat(ids).hasSize(8).startsWith(0).endsWith(2);
  }

  @Test
  void mergesReachOverWordsAndUnknownCharactersAreSpelledInBytes() throws IOException {
    Tokenizer tokenizer = read(MERGES, Clean.WHITESPACE);
    assertThat(tokenizer.ids("dog dog")).containsExactly(9, 10, 1);
    assertThat(tokenizer.ids("\u00e9x")).containsExactly(11, 12, 2, 1);
  }

  @Test
  void canonicalTextHasNoPunctuationAndNoCapitals() throws IOException {
    assertThat(read(MERGES, Clean.CANONICAL).ids("Dog_DOG!")).containsExactly(9, 10, 1);
  }

  @Test
  void aStepThatIsNotKnownIsNamed() {
    String strange = MERGES.replace("\"Split\"", "\"Whisper\"");
    assertThatThrownBy(() -> read(strange, Clean.WHITESPACE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pre_tokenizer");
  }
}
