"""Trains small tokenizers of the kinds that models come with, and writes what Hugging Face's
`tokenizers` makes of many texts.

    pip install tokenizers sentencepiece
    python small_tokenizers.py FOLDER COUNT

FOLDER/NAME.json is a tokenizer.json, FOLDER/NAME.jsonl has one line of text and ids per case: fixed
ones, then COUNT made at random. `TokenizerOracleTest` compares (-Dfovea.tokenizers=FOLDER); the
committed ones in src/test/resources were made with COUNT 40 (without mt5 and nllb, which are large).
"""
import io
import json
import pathlib
import random
import sys

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import (AddedToken, Regex, Tokenizer, decoders, models, normalizers,
                        pre_tokenizers, processors, trainers)

SENTENCES = [
    "A dog runs along the beach at sunset.", "Two children build a castle of sand and shells.",
    "The old bridge crosses the river near the mill.", "A red bicycle leans against a white wall.",
    "Ein Hund läuft am Strand entlang.", "Die Straße führt über den Fluss zur Mühle.",
    "Un perro corre por la playa al atardecer.", "Une vieille dame lit près de la fenêtre.",
    "日没の浜辺を犬が走る。", "孩子们在沙滩上玩耍。", "كلب يجري على الشاطئ عند الغروب", "ילדים משחקים בחול",
    "समुद्र तट पर कुत्ता दौड़ता है", "Собака бежит по пляжу.", "12 red balloons, 3 blue ones; 100% fun!",
    "don't, can't, we'll, I'm, they've", "IMG_2034.JPG (copy) - final_v2", "café naïve Ångström ﬁne ½",
]
FIXED = SENTENCES + [
    "", " ", "  two  spaces ", "tab\tand\nnewline", "ＦＵＬＬ width ｔｅｘｔ", "e\u0301 combining", "ﬁ ligature", "…ellipsis",
    "emoji 🐕‍🦺 and 👩🏽‍🚀 flags 🇩🇪", "\u200bzero\u200cwidth\u200djoiner", "\u00a0nbsp\u3000ideographic", "<pad> </s> <unk> [SEP] <eos>",
    "ÇA VA? İstanbul ßẞ", "𝕏 math 𝒜", "한국어 텍스트", "กาแฟร้อน", "a" * 120, "x▁y ▁ z", "\u0000\u0007bell", "ｶﾞｷﾞ half", "l'été n'est", "①②③ ㎞ ﷺ",
]


def text(rng):
    parts = []
    for _ in range(rng.randint(1, 6)):
        kind = rng.random()
        if kind < 0.55:
            words = rng.choice(SENTENCES).split(" ")
            at = rng.randrange(len(words))
            parts.append(" ".join(words[at:at + rng.randint(1, 4)]))
        elif kind < 0.7:
            word = list(rng.choice(SENTENCES))
            rng.shuffle(word)
            parts.append("".join(word[:rng.randint(1, 9)]))
        elif kind < 0.8:
            parts.append(rng.choice([" ", "  ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "▁", ""]))
        else:
            ranges = [(0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x5FF), (0x600, 0x6FF), (0x900, 0x97F), (0xE00, 0xE7F),
                      (0x2000, 0x22FF), (0x3040, 0x30FF), (0x4E00, 0x4FFF), (0xAC00, 0xACFF), (0xFB00, 0xFB4F), (0xFE00, 0xFFEF), (0x1F300, 0x1F6FF)]
            low, high = rng.choice(ranges)
            parts.append("".join(chr(rng.randint(low, high)) for _ in range(rng.randint(1, 5))))
    return rng.choice(["", " "]).join(parts)


def sentence_piece(kind, **more):
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 3), model_writer=model, vocab_size=420, model_type=kind,
        character_coverage=0.98, hard_vocab_limit=False, minloglevel=2, **more)
    proto = sentencepiece_model_pb2.ModelProto()
    proto.ParseFromString(model.getvalue())
    return proto


def metaspace(scheme="always"):
    return pre_tokenizers.Metaspace(replacement="▁", prepend_scheme=scheme)


def unigram(pieces, **more):
    special = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    return Tokenizer(models.Unigram(special + [(p.piece, p.score) for p in pieces.pieces if p.type == 1], unk_id=3, **more))


def framed(tokenizer, template):
    specials = [(t, tokenizer.token_to_id(t)) for t in template.split() if not t.startswith("$")]
    tokenizer.post_processor = processors.TemplateProcessing(single=template, special_tokens=specials)
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in ("<s>", "<pad>", "</s>", "<unk>") if tokenizer.token_to_id(t) is not None])
    return tokenizer


def xlm_roberta():
    pieces = sentence_piece("unigram", normalization_rule_name="nmt_nfkc")
    tokenizer = unigram(pieces)
    tokenizer.normalizer = normalizers.Precompiled(pieces.normalizer_spec.precompiled_charsmap)
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), metaspace()])
    return framed(tokenizer, "<s> $A </s>")


def mt5():
    pieces = sentence_piece("unigram", normalization_rule_name="nmt_nfkc")
    tokenizer = unigram(pieces)
    tokenizer.normalizer = normalizers.Sequence([normalizers.Precompiled(pieces.normalizer_spec.precompiled_charsmap),
                                                 normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = metaspace()
    return framed(tokenizer, "$A </s>")


def siglip():
    pieces = sentence_piece("unigram", byte_fallback=True)
    special = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    vocab = special + [(p.piece, p.score) for p in pieces.pieces if p.type in (1, 6)]
    tokenizer = Tokenizer(models.Unigram(vocab, unk_id=3, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Lowercase(), normalizers.Strip(), normalizers.Replace(Regex(r"[!\"#\$%&'\(\)\*\+,\-\.:;=\?@\[\\\]\^_`\{\|\}~]"), "")])
    tokenizer.pre_tokenizer = metaspace()
    return framed(tokenizer, "$A </s>")


def bpe_of(pieces, specials, **more):
    vocab = {t: i for i, t in enumerate(specials)}
    for p in pieces.pieces:
        if p.type in (1, 6):
            vocab.setdefault(p.piece, len(vocab))
    scores = {p.piece: -p.score for p in pieces.pieces if p.type == 1}
    merges = []
    for piece in sorted(scores, key=scores.get):
        splits = [(piece[:i], piece[i:]) for i in range(1, len(piece)) if piece[:i] in vocab and piece[i:] in vocab]
        merges += sorted(splits, key=lambda s: (vocab[s[0]], vocab[s[1]]))
    return Tokenizer(models.BPE(vocab, merges, **more))


def gemma():
    pieces = sentence_piece("bpe", byte_fallback=True, normalization_rule_name="identity", add_dummy_prefix=False, remove_extra_whitespaces=False)
    tokenizer = bpe_of(pieces, ["<pad>", "<eos>", "<bos>", "<unk>"], unk_token="<unk>", byte_fallback=True, fuse_unk=True)
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.pre_tokenizer = pre_tokenizers.Split(" ", "merged_with_previous")
    tokenizer.post_processor = processors.TemplateProcessing(single="$A <eos>", special_tokens=[("<eos>", 1)])
    tokenizer.add_special_tokens([AddedToken(t, normalized=False) for t in ("<pad>", "<eos>", "<bos>", "<unk>")])
    tokenizer.add_tokens([AddedToken("\n\n", normalized=False), AddedToken("<b>", normalized=False)])
    return tokenizer


def nllb():
    pieces = sentence_piece("bpe", normalization_rule_name="nmt_nfkc")
    tokenizer = bpe_of(pieces, ["<s>", "<pad>", "</s>", "<unk>", "eng_Latn"], unk_token="<unk>", fuse_unk=True)
    tokenizer.normalizer = normalizers.Sequence([normalizers.Precompiled(pieces.normalizer_spec.precompiled_charsmap), normalizers.Replace(Regex(" {2,}"), " ")])
    tokenizer.pre_tokenizer = metaspace()
    return framed(tokenizer, "eng_Latn $A </s>")


def bert():
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    specials = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    tokenizer.train_from_iterator(SENTENCES * 3, trainers.WordPieceTrainer(vocab_size=400, special_tokens=specials, show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    return tokenizer


def roberta():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    specials = ["<s>", "<pad>", "</s>", "<unk>"]
    tokenizer.train_from_iterator(SENTENCES * 3, trainers.BpeTrainer(
        vocab_size=500, special_tokens=specials, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    tokenizer.post_processor = processors.RobertaProcessing(sep=("</s>", 2), cls=("<s>", 0), add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


KINDS = {f.__name__: f for f in (xlm_roberta, mt5, siglip, gemma, nllb, bert, roberta)}


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in KINDS.items():
        tokenizer = make()
        tokenizer.save(str(folder / f"{name}.json"), pretty=False)
        rng = random.Random(name)
        with open(folder / f"{name}.jsonl", "w", encoding="utf-8") as out:
            for one in FIXED + [text(rng) for _ in range(count)]:
                out.write(json.dumps({"text": one, "ids": tokenizer.encode(one).ids}) + "\n")
        print(name, tokenizer.get_vocab_size())


if __name__ == "__main__":
    main()
