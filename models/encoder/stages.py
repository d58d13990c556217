"""The recipe: which weights to start from, what each stage of training sees, and how it is trained."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

import corpus
import weights
from corpus import Example
from network import Encoder
from pieces import Pieces
from training import GENERAL_HEADS, HEADS, Item, Settings, item

BASE = "all-minilm-l6-v2"
LAYERS = [0, 1, 2, 3, 4, 5]
WHOLE = ["conversations", "dialogues"]
"""Parts of the corpus that hold whole conversations."""


@dataclass(frozen=True)
class Stage:
    """shares: how much of each part of the corpus an epoch shows, others: of the parts that are not named;
    rated_posts: of the posts that people rated (general.py)."""

    settings: Settings
    shares: dict[str, float]
    others: float
    rated_posts: float = 0.0

    def items(self, examples: list[Example], pieces: Pieces, left_out: frozenset[str] = frozenset()) -> list[Item]:
        """left_out: conversations that are tested on."""
        found = []
        for example in examples:
            share = self.shares.get(example.part, self.others)
            if share and example.conversation not in left_out:
                found.append(item(example, pieces))
                found[-1].share = share
        return found

    def described(self) -> dict[str, str]:
        """Every setting, for the manifest."""
        shares = self.shares | {"others": self.others, "rated_posts": self.rated_posts}
        return {k: str(v) for k, v in (vars(self.settings) | {f"share.{k}": v for k, v in shares.items()}).items()}


MESSAGES = Stage(Settings(epochs=3, batch=32, rate=1.5e-4), dict.fromkeys(WHOLE, 0.0), others=1)
"""Messages on their own and exchanges of two turns."""

GENERAL = Stage(
    Settings(epochs=1, batch=48, rate=1.2e-4, head_rate=2e-3),
    dict.fromkeys(WHOLE, 0.0),
    others=0.45,
    rated_posts=1,
)
"""Texts about anything (general.py), and messages again lest their heads forget."""

EXCHANGES = Stage(
    Settings(epochs=2, batch=32, rate=1.2e-4),
    {"conversations": 0, "dialogues": 1, "pairs": 1, corpus.CHATTER: 1},
    others=0.2,
    rated_posts=0.7,
)
"""What is read in context and never tested on: the same for every fold."""

TURNS = Stage(
    Settings(epochs=3, batch=32, rate=1e-4),
    {"conversations": 1, "dialogues": 0.5, "pairs": 0.3, corpus.CHATTER: 0.3},
    others=0.07,
    rated_posts=0.15,
)
"""Turns of the conversations that are not left out, and a little of all else."""

SHARED = {"messages": MESSAGES, "general": GENERAL, "exchanges": EXCHANGES}
STAGES = SHARED | {"turns": TURNS}

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus"
"""As it was written. Trained on is the masked copy in the folder corpus of the working folder."""
MODEL = HERE.parent / "encoder-en"


def start(work: Path) -> tuple[Encoder, Pieces]:
    """The pre-trained encoder with fresh heads, and its word pieces."""
    jar = weights.artifact(BASE, work)
    pieces = Pieces(weights.tokenizer(jar, work / "tokenizer.json"), MODEL / "words.tsv")
    torch.manual_seed(MESSAGES.settings.seed)
    network = Encoder(len(LAYERS), HEADS | GENERAL_HEADS)
    network.load(weights.load(jar), LAYERS)
    return network, pieces


def examples(work: Path) -> list[Example]:
    """The corpus as a job reads it: masked."""
    masked = corpus.read(work / "corpus")
    if not masked:
        raise FileNotFoundError(f"no corpus in {work}: earshot redact --corpus models/corpus --out {work}/corpus")
    return masked
