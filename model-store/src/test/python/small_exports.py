"""Writes very small ONNX packages in the shapes that exporters give them, for `ExportedVariantsTest`.

    pip install onnx numpy onnxruntime
    python small_exports.py ../resources/exported

golden.json has what ONNX Runtime gives for a picture of 8 x 8 whose pixels count up, and for the ids.
"""
import json
import pathlib
import sys

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper

EDGE, WIDTH, DIMENSION, VOCABULARY, CONTEXT = 8, 6, 4, 12, 5
IDS = [[2, 5, 6, 3, 0], [2, 7, 3, 0, 0]]
rng = np.random.default_rng(3)


def constant(name, values, kind):
    return numpy_helper.from_array(values.astype(kind), name)


def model(nodes, inputs, outputs, initializers):
    graph = h.make_graph(nodes, "small", inputs, outputs, initializers)
    return h.make_model(graph, opset_imports=[h.make_opsetid("", 17)], ir_version=8)


def vision(number, pooled, projected):
    kind = np.float16 if number == T.FLOAT16 else np.float32
    nodes = [h.make_node("Flatten", ["pixel_values"], ["flat"]), h.make_node("MatMul", ["flat", "w"], [pooled]),
             h.make_node("Unsqueeze", [pooled, "one"], ["last_hidden_state"])]
    values = [constant("w", rng.normal(size=(3 * EDGE * EDGE, WIDTH if projected else DIMENSION)) / 10, kind), constant("one", np.array([1]), np.int64)]
    outputs = [h.make_tensor_value_info("last_hidden_state", number, ["N", 1, None]), h.make_tensor_value_info(pooled, number, ["N", WIDTH if projected else DIMENSION])]
    if projected:
        nodes.append(h.make_node("MatMul", [pooled, "p"], [projected]))
        values.append(constant("p", rng.normal(size=(WIDTH, DIMENSION)), kind))
        outputs.append(h.make_tensor_value_info(projected, number, ["N", DIMENSION]))
    inputs = [h.make_tensor_value_info("pixel_values", number, ["N", 3, "H", "W"])]
    return model(nodes, inputs, outputs, values)


def text(number, whole, extra, output):
    """The mean of the tokens' rows; where there is a mask, of those it shows; types add a row, too."""
    kind = np.float16 if number == T.FLOAT16 else np.float32
    np_whole = np.int64 if whole == T.INT64 else np.int32
    values = [constant("table", rng.normal(size=(VOCABULARY, DIMENSION)), kind), constant("one", np.array([1]), np.int64), constant("two", np.array([2]), np.int64)]
    nodes = [h.make_node("Gather", ["table", "input_ids"], ["rows"])]
    rows = "rows"
    if "token_type_ids" in extra:
        values.append(constant("types", rng.normal(size=(2, DIMENSION)), kind))
        nodes += [h.make_node("Gather", ["types", "token_type_ids"], ["typed"]), h.make_node("Add", [rows, "typed"], ["with_types"])]
        rows = "with_types"
    if "position_ids" in extra:
        values.append(constant("places", rng.normal(size=(CONTEXT, DIMENSION)), kind))
        nodes += [h.make_node("Gather", ["places", "position_ids"], ["placed"]), h.make_node("Add", [rows, "placed"], ["with_places"])]
        rows = "with_places"
    if "attention_mask" in extra:
        nodes += [h.make_node("Cast", ["attention_mask"], ["mask"], to=number), h.make_node("Unsqueeze", ["mask", "two"], ["mask3"]),
                  h.make_node("Mul", [rows, "mask3"], ["seen"])]
        rows = "seen"
    nodes.append(h.make_node("ReduceMean", [rows], [output], axes=[1], keepdims=0))
    inputs = [h.make_tensor_value_info(n, whole, ["N", "T"]) for n in ["input_ids"] + extra]
    return model(nodes, inputs, [h.make_tensor_value_info(output, number, ["N", DIMENSION])], values)


def run(graph, feeds):
    session = onnxruntime.InferenceSession(graph.SerializeToString())
    names = [o.name for o in session.get_outputs()]
    wanted = next(n for mark in ("embed", "pooler") for n in names if mark in n)
    row = session.run([wanted], feeds)[0].astype(np.float32)
    return (row / np.linalg.norm(row, axis=1, keepdims=True)).tolist()


def main():
    folder = pathlib.Path(sys.argv[1])
    cases = {
        "half": ("_fp16", T.FLOAT16, T.INT64, ["attention_mask"], "pooler_output", "image_embeds", "text_embeds"),
        "pooled": ("", T.FLOAT, T.INT64, [], "pooler_output", None, "pooler_output"),
        "many-inputs": ("", T.FLOAT, T.INT32, ["attention_mask", "token_type_ids", "position_ids"], "pooler_output", "image_embeds", "text_embeds"),
    }
    pixels = (np.arange(3 * EDGE * EDGE) % 256).reshape(EDGE, EDGE, 3).transpose(2, 0, 1)[None] / 255.0
    pixels = (pixels - 0.5) / 0.5
    golden = {}
    for name, (suffix, number, whole, extra, pooled, projected, output) in cases.items():
        into = folder / name / "onnx"
        into.mkdir(parents=True, exist_ok=True)
        image, words = vision(number, pooled, projected), text(number, whole, extra, output)
        onnx.save(image, into / f"vision_model{suffix}.onnx")
        onnx.save(words, into / f"text_model{suffix}.onnx")
        kind = np.float16 if number == T.FLOAT16 else np.float32
        np_whole = np.int64 if whole == T.INT64 else np.int32
        ids = np.array(IDS, np_whole)
        feeds = {"input_ids": ids, "attention_mask": (ids != 0).astype(np_whole), "token_type_ids": np.zeros_like(ids),
                 "position_ids": np.tile(np.arange(CONTEXT, dtype=np_whole), (2, 1))}
        golden[name] = {"image": run(image, {"pixel_values": pixels.astype(kind)}),
                        "text": run(words, {n: feeds[n] for n in ["input_ids"] + extra})}
    (folder / "golden.json").write_text(json.dumps(golden))


if __name__ == "__main__":
    main()
