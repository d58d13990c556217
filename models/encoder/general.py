"""Texts about anything: emotions (GoEmotions, CC BY 4.0) and valence as people rated it (VADER, MIT). Their labels follow
other conventions than the corpus's, so they have heads of their own; only rated posts reach that of sentiment, with half a weight."""

from __future__ import annotations

from pathlib import Path

import numpy

from corpus import SENTIMENTS, Example
from pieces import Pieces
from training import Item, item

GOEMOTIONS = [
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire",
    "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy",
    "love", "nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral",
]  # fmt: skip
RATED = {"tweets.tsv": 4200, "amazonReviewSnippets.tsv": 2500, "nytEditorialSnippets.tsv": 1200, "movieReviewSnippets.tsv": 800}
MOST = 12_000
NEUTRAL = 3000
"""So many of GoEmotions, and of those without emotion; the rest would cost more time than it gives."""
PLAIN, POLAR = 0.35, 0.65
"""A tweet whose valence (from -4 to 4) is at most so far from 0 is taken for neutral, at least so far for polar; others are left out."""


def _item(text: str, channel: str, pieces: Pieces, targets: dict[str, numpy.ndarray]) -> Item:
    example = Example("", "someone", channel, text)
    named = pieces.message(example)
    return Item(named, pieces.message(example, channel=False), [], targets)


def read(folder: Path, pieces: Pieces) -> list[Item]:
    """Items with targets for the heads goemotions and valence."""
    items = []
    neutral = emotional = 0
    for line in (folder / "goemotions-27emotions" / "train.tsv").read_text(encoding="utf-8").splitlines():
        labels, text = line.split("\t", 1)
        plain = labels == "neutral"
        neutral, emotional = neutral + plain, emotional + (not plain)
        if neutral > NEUTRAL if plain else emotional > MOST - NEUTRAL:
            continue
        target = numpy.array([float(e in labels.split(",")) for e in GOEMOTIONS], dtype=numpy.float32)
        items.append(_item(text, "social", pieces, {"goemotions": target}))
    for name, most in RATED.items():
        for line in (folder / "vader-rated" / name).read_text(encoding="utf-8").splitlines()[:most]:
            valence, text = line.split("\t", 1)
            target = {"valence": numpy.float32(valence), "valence_known": numpy.float32(1)}
            items.append(_item(text, "social" if name == "tweets.tsv" else "text", pieces, target))
    return items


def rated_posts(folder: Path, pieces: Pieces, share: float) -> list[Item]:
    """Rated tweets as posts of a customer with a sentiment; share: how many an epoch shows."""
    items = []
    for line in (folder / "vader-rated" / "tweets.tsv").read_text(encoding="utf-8").splitlines():
        rating, text = line.split("\t", 1)
        valence = float(rating)
        if not share or PLAIN < abs(valence) < POLAR:
            continue
        sentiment = "neutral" if abs(valence) <= PLAIN else "negative" if valence < 0 else "positive"
        of = item(Example("", "customer", "social", text, sentiment=SENTIMENTS.index(sentiment)), pieces)
        of.weight, of.share = 0.5, share
        items.append(of)
    return items
