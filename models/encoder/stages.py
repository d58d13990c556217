"""The recipe: which weights to start from, what each stage of training sees, and how it is trained."""

from __future__ import annotations

from pathlib import Path

import torch

import corpus
import general
import weights
from network import Encoder
from pieces import Pieces
from training import GENERAL_HEADS, HEADS, Item, Settings, item

BASE = "all-minilm-l6-v2"
LAYERS = [0, 1, 2, 3, 4, 5]
SINGLE = Settings(epochs=3, batch=32, rate=1.5e-4)
GENERAL = Settings(epochs=1, batch=48, rate=1.2e-4, head_rate=2e-3)
TURNS = Settings(epochs=3, batch=32, rate=1e-4)
REPLAYED_AMONG_GENERAL = 0.45
REPLAYED_AMONG_TURNS = 0.2
TO_NOBODY = "talk-"
"""Ids of posts that are not written to a company."""

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus"
MODEL = HERE.parent / "encoder-en"


def start(work: Path) -> tuple[Encoder, Pieces]:
    """The pre-trained encoder with fresh heads, and its word pieces."""
    jar = weights.artifact(BASE, work)
    pieces = Pieces(weights.tokenizer(jar, work / "tokenizer.json"), MODEL / "words.tsv")
    torch.manual_seed(SINGLE.seed)
    network = Encoder(len(LAYERS), HEADS | GENERAL_HEADS)
    network.load(weights.load(jar), LAYERS)
    return network, pieces


def single_items(examples: list[corpus.Example], pieces: Pieces, share: float = 1.0) -> list[Item]:
    """Everything but turns of conversations: nothing that a fold is tested on."""
    items = [item(e, pieces) for e in examples if not e.conversation]
    for i in items:
        i.share = share
    return items


def general_items(examples: list[corpus.Example], trainable: Path, pieces: Pieces) -> list[Item]:
    """General texts for their own heads, and messages of the corpus lest its heads forget."""
    return general.read(trainable, pieces) + single_items(examples, pieces, REPLAYED_AMONG_GENERAL)


def turn_items(examples: list[corpus.Example], pieces: Pieces, left_out: set[str]) -> list[Item]:
    """Turns of all conversations but those left out, exchanges of two turns, posts to nobody, and some messages again."""
    items = []
    for example in examples:
        if example.conversation in left_out:
            continue
        of = item(example, pieces)
        whole = example.conversation or example.before or example.id.startswith(TO_NOBODY)
        of.share = 1.0 if whole else REPLAYED_AMONG_TURNS
        items.append(of)
    return items
