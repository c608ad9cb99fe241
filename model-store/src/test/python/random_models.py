"""Writes small models of many shapes with random weights, and what open_clip computes with them.

    pip install torch open_clip_torch safetensors
    python random_models.py FOLDER TOKENIZER_JSON

Each sub-folder is a package as published, with pixel_values.npy and golden.json beside it, for
`OpenClipOracleTest` (-Dfovea.oracle=FOLDER). Cases whose name begins with "no-" must be refused.
"""
import json
import pathlib
import shutil
import sys

import numpy as np
import timm
import torch
from open_clip.model import CLIP, CustomTextCLIP
from open_clip.tokenizer import SimpleTokenizer
from safetensors.torch import save_file

TEXTS = ["", "a photo of a dog", "Two children play, in the snow!", "x", "ein Hund, eine Katze",
         "a very long text " * 30, "été à la plage", "12 red balloons"]
PREPROCESS = {"mean": [0.48145466, 0.4578275, 0.40821073], "std": [0.26862954, 0.26130258, 0.27577711],
              "interpolation": "bicubic", "resize_mode": "shortest"}
TEXT = {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 4, "layers": 2}
EVA_NAMES = {"01": "eva_giant_patch14_224", "b": "eva02_base_patch16_clip_224",
             "l": "eva02_large_patch14_clip_224", "e": "eva02_enormous_patch14_clip_224"}
EVA_KWARGS = {
    "01": {},
    "b": dict(qkv_fused=False, swiglu_mlp=True, scale_mlp=True, scale_attn_inner=True,
              use_rot_pos_emb=True, ref_feat_shape=[16, 16], mlp_ratio=8 / 3),
    "l": dict(qkv_fused=False, swiglu_mlp=True, scale_mlp=True, scale_attn_inner=True,
              use_rot_pos_emb=True, ref_feat_shape=[16, 16], mlp_ratio=8 / 3),
    "e": dict(use_post_norm=True, mlp_ratio=15360 / 1792),
}


def vit(vision=(), text=(), **top):
    base = {"image_size": 64, "layers": 2, "width": 64, "patch_size": 16, "head_width": 32}
    return {"embed_dim": 48, "vision_cfg": base | dict(vision), "text_cfg": TEXT | dict(text)} | top


def resnet(vision=(), text=(), **top):
    base = {"image_size": 64, "layers": [1, 1, 1, 1], "width": 8, "patch_size": None}
    return {"embed_dim": 32, "vision_cfg": base | dict(vision), "text_cfg": TEXT | dict(text)} | top


def eva(kind, size, kwargs, text=(), **top):
    return {"embed_dim": 40, "custom_text": True, "text_cfg": TEXT | dict(text), "vision_cfg": {
        "image_size": size, "timm_model_name": EVA_NAMES[kind], "timm_model_pretrained": False,
        "timm_pool": "token", "timm_proj": None, "timm_kwargs": EVA_KWARGS[kind] | kwargs}} | top


CLIPA = {"no_ln_pre": True, "pool_type": "avg", "final_ln_after_pool": True}
CASES = {
    "vit-plain": (vit(), "F32"),
    "vit-quick-f16": (vit(quick_gelu=True), "F16"),
    "vit-bf16": (vit(), "BF16"),
    "vit-h14": (vit({"width": 160, "head_width": 80, "patch_size": 14, "image_size": 70}, {"width": 64, "heads": 1}), "F32"),
    "vit-g14": (vit({"width": 88, "head_width": 88, "mlp_ratio": 4.3637, "patch_size": 14, "image_size": 56}), "F32"),
    "vit-bigg": (vit({"width": 208, "head_width": 104, "mlp_ratio": 4.9231, "layers": 1}), "F32"),
    "vit-default-heads": ({"embed_dim": 48, "vision_cfg": {"image_size": 64, "layers": 2, "width": 128, "patch_size": 32}, "text_cfg": TEXT}, "F32"),
    "vit-cropped-grid": (vit({"image_size": 75}), "F32"),
    "vit-one-patch": (vit({"image_size": 20}), "F32"),
    "vit-deep": (vit({"layers": 5}, {"layers": 4}), "F32"),
    "vit-one-layer": (vit({"layers": 1}, {"layers": 1}), "F32"),
    "vit-short-context": (vit(text={"context_length": 12}), "F32"),
    "vit-long-context": (vit(text={"context_length": 248}), "F32"),
    "vit-text-mlp": (vit(text={"mlp_ratio": 2.0}), "F32"),
    "vit-custom-text": (vit(custom_text=True), "F32"),
    "vit-bias": (vit(init_logit_bias=-10.0), "F32"),
    "vit-scale-one": (vit(nonscalar_logit_scale=True), "F32"),
    "vit-output-tokens": (vit({"output_tokens": False}, {"output_tokens": False}), "F32"),
    "vit-sincos": (vit({"pos_embed_type": "sin_cos_2d"}), "F32"),
    "vit-no-ln-pre": (vit({"no_ln_pre": True}), "F32"),
    "vit-avg": (vit({"pool_type": "avg"}), "F32"),
    "vit-avg-ln-after": (vit({"pool_type": "avg", "final_ln_after_pool": True}), "F32"),
    "vit-tok-ln-after": (vit({"final_ln_after_pool": True}), "F32"),
    "vit-layer-scale": (vit({"ls_init_value": 0.1}, {"ls_init_value": 0.1}), "F32"),
    "vit-norm-eps": (vit({"norm_kwargs": {"eps": 1e-2}}, {"norm_kwargs": {"eps": 1e-2}}), "F32"),
    "vit-clipa": (vit(CLIPA, {"context_length": 16, "pool_type": "last", "no_causal_mask": True}), "F32"),
    "vit-text-last": (vit(text={"pool_type": "last"}), "F32"),
    "vit-text-first": (vit(text={"pool_type": "first", "no_causal_mask": True}), "F32"),
    "vit-text-eos": (vit(text={"pool_type": "eos", "eos_id": 49407}), "F32"),
    "vit-proj-bias": (vit(text={"proj_bias": True}), "F32"),
    "vit-no-projection": (vit(text={"proj_type": "none", "width": 48}), "F32"),
    "vit-not-causal": (vit(text={"no_causal_mask": True}), "F32"),
    "vit-tanh": (vit({"act_kwargs": {"approximate": "tanh"}}, {"act_kwargs": {"approximate": "tanh"}}), "F32"),
    "no-coca-attention": (vit({"attentional_pool": True, "attn_pooler_heads": 4, "attn_pooler_queries": 9}), "F32"),
    "no-qk-norm": (vit({"qk_norm": True}), "F32"),
    "no-scaled-mlp": (vit(text={"scale_fc": True}), "F32"),
    "no-class-embedding": (vit(text={"embed_cls": True}, custom_text=True), "F32"),
    "no-scaled-cosine": (vit({"scaled_cosine_attn": True}), "F32"),
    "rn-plain": (resnet(quick_gelu=True), "F32"),
    "rn-deep-f16": (resnet({"layers": [2, 3, 1, 2], "width": 16, "image_size": 96}), "F16"),
    "rn-head-width": (resnet({"head_width": 16, "image_size": 128}), "F32"),
    "rn-x4": (resnet({"width": 10, "layers": [1, 2, 2, 1], "head_width": 20, "image_size": 96}), "F32"),
    "eva01": (eva("01", 56, dict(patch_size=14, embed_dim=88, depth=3, num_heads=1, mlp_ratio=6144 / 1408)), "F16"),
    "eva01-heads": (eva("01", 42, dict(patch_size=14, embed_dim=128, depth=2, num_heads=8, mlp_ratio=3.0)), "F32"),
    "eva02-b": (eva("b", 64, dict(patch_size=16, embed_dim=128, depth=3, num_heads=2)), "F32"),
    "eva02-b-narrow-heads": (eva("b", 80, dict(patch_size=16, embed_dim=64, depth=2, num_heads=4)), "BF16"),
    "eva02-l": (eva("l", 70, dict(patch_size=14, embed_dim=96, depth=2, num_heads=3)), "F16"),
    "eva02-e": (eva("e", 42, dict(patch_size=14, embed_dim=112, depth=3, num_heads=1)), "F16"),
    "eva02-b-published-grid": (eva("b", 224, dict(patch_size=16, embed_dim=64, depth=1, num_heads=1)), "F32"),
    "eva02-e-plus": (eva("e", 56, dict(patch_size=14, embed_dim=64, depth=2, num_heads=4), {"layers": 4}, init_logit_bias=-5.0), "BF16"),
}


def build(config):
    extra = config["vision_cfg"].pop("timm_kwargs", None)
    original = timm.create_model
    if extra is not None:
        timm.create_model = lambda name, **kw: original(name, **{**kw, "img_size": config["vision_cfg"]["image_size"], **{
            k: tuple(v) if isinstance(v, list) else v for k, v in extra.items()}})
    top = {k: v for k, v in config.items() if k != "custom_text"}
    try:
        kind = CustomTextCLIP if config.get("custom_text") else CLIP
        return kind(**json.loads(json.dumps(top))).eval()
    finally:
        timm.create_model = original
        if extra is not None:
            config["vision_cfg"]["timm_kwargs"] = extra


def randomise(model, dtype):
    """Every number differs from what training starts with, so that none can be left out unseen."""
    with torch.no_grad():
        for name, value in list(model.named_parameters()) + list(model.named_buffers()):
            if not value.is_floating_point() or name.endswith("attn_mask") or ".rope" in name:
                continue
            if name.endswith(("logit_scale", "logit_bias")):
                value.copy_(value.to(dtype).float())
                continue
            if name.endswith("running_var"):
                value.copy_(0.5 + torch.rand_like(value))
            elif name.endswith("running_mean"):
                value.copy_(0.2 * torch.randn_like(value))
            elif value.ndim >= 2 and "embed" not in name:
                value.copy_(torch.randn_like(value) * 1.2 / (value[0].numel() ** 0.5))
            elif value.ndim == 1 and name.endswith((".weight", "gamma")):
                value.copy_(1 + 0.3 * torch.randn_like(value))
            else:
                value.copy_(0.3 * torch.randn_like(value))
            if dtype != torch.float32:
                value.copy_(value.to(dtype).float())


def write(name, config, dtype, folder, tokenizer):
    torch.manual_seed(sum(map(ord, name)))
    into = folder / name
    into.mkdir(parents=True, exist_ok=True)
    kind = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}[dtype]
    model = build(config)
    randomise(model, kind)
    size = config["vision_cfg"]["image_size"]
    pixels = torch.randn(4, 3, size, size)
    tokens = SimpleTokenizer(context_length=config["text_cfg"]["context_length"])(TEXTS)
    with torch.no_grad():
        images = model.encode_image(pixels, normalize=True)
        texts = model.encode_text(tokens, normalize=True)
    state = {k: v.to(kind).contiguous() if v.is_floating_point() else v for k, v in model.state_dict().items()}
    save_file(state, into / "open_clip_model.safetensors")
    published = {"model_cfg": config, "preprocess_cfg": PREPROCESS}
    (into / "open_clip_config.json").write_text(json.dumps(published, indent=1))
    shutil.copy(tokenizer, into / "tokenizer.json")
    np.save(into / "pixel_values.npy", pixels.numpy())
    golden = {"texts": TEXTS, "image_embeds": images.tolist(), "text_embeds": texts.tolist(),
              "logit_scale": model.logit_scale.exp().item()}
    (into / "golden.json").write_text(json.dumps(golden))


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = sys.argv[3:]
    for name, (config, dtype) in CASES.items():
        if not wanted or name in wanted:
            write(name, config, dtype, folder, sys.argv[2])
            print(name, flush=True)


if __name__ == "__main__":
    main()
