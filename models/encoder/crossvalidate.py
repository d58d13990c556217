"""Joins the folds: nested calibration, figures, and out-of-fold.jsonl.gz. A fold's calibration and thresholds come
from the turns of the other folds; the settings of the shipped model from all of them (settings.json)."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy

import calibration
import corpus
import figures
import stages
from corpus import SIGNALS, Example

DRAWS = 1000


def read_folds(work: Path, examples: list[Example]) -> tuple[list[Example], dict[str, numpy.ndarray], numpy.ndarray]:
    """Turns with their logits and folds, in the order of the corpus."""
    logits: dict[str, dict[str, numpy.ndarray]] = {}
    fold_of = corpus.folds(examples)
    for fold in range(5):
        stored = numpy.load(work / f"fold-{fold}.npz")
        for i, id_ in enumerate(stored["ids"]):
            logits[str(id_)] = {name: stored[name][i] for name in stored.files if name != "ids"}
    turns = corpus.tested(examples)
    out = {name: numpy.stack([logits[e.id][name] for e in turns]) for name in ("sentiment", "emotion", "signals")}
    return turns, out, numpy.array([fold_of[e.conversation] for e in turns])


def nested(turns: list[Example], out: dict[str, numpy.ndarray], fold: numpy.ndarray) -> dict[str, numpy.ndarray]:
    """Probabilities and decisions of each fold, calibrated on the others."""
    joined: dict[str, numpy.ndarray] = {}
    for f in range(5):
        other, own = numpy.flatnonzero(fold != f), numpy.flatnonzero(fold == f)
        settings = calibration.fit([turns[i] for i in other], {n: v[other] for n, v in out.items()})
        read = calibration.apply([turns[i] for i in own], {n: v[own] for n, v in out.items()}, settings)
        for name, values in read.items():
            joined.setdefault(name, numpy.zeros((len(turns), *values.shape[1:]), dtype=values.dtype))[own] = values
    return joined


class Draws:
    """Bootstrap by conversation: 95 % intervals."""

    def __init__(self, turns: list[Example]):
        ids = sorted({e.conversation for e in turns})
        place = {c: i for i, c in enumerate(ids)}
        rows: list[list[int]] = [[] for _ in ids]
        for i, e in enumerate(turns):
            rows[place[e.conversation]].append(i)
        random = numpy.random.default_rng(42)
        by = [numpy.array(r) for r in rows]
        self.samples = [numpy.concatenate([by[i] for i in random.integers(0, len(ids), len(ids))]) for _ in range(DRAWS)]

    def figure(self, measure, rows: numpy.ndarray) -> str:
        """measure(rows) on the turns of a part and its interval, in %."""
        inside = numpy.zeros(max(rows.max() + 1, max(s.max() for s in self.samples) + 1), dtype=bool)
        inside[rows] = True
        drawn = [measure(s[inside[s]]) for s in self.samples]
        low, high = numpy.percentile(drawn, [2.5, 97.5])
        return f"{100 * measure(rows):.1f} ({100 * low:.1f} to {100 * high:.1f})"


def report(turns: list[Example], read: dict[str, numpy.ndarray]) -> str:
    draws = Draws(turns)
    sentiment = numpy.array([e.sentiment for e in turns])
    emotion = numpy.array([e.emotion for e in turns])
    customer = numpy.array([e.side == "customer" for e in turns])
    channel = numpy.array([e.channel for e in turns])
    label = read["sentiment"].argmax(1)
    lines = [
        "| sentiment of | messages | macro F1 | macro recall | accuracy | calibration error |",
        "|---|---|---|---|---|---|",
    ]
    parts = [("**customers**", customer), ("agents and supervisors", ~customer)]
    parts += [(f"customers, {c}", customer & (channel == c)) for c in sorted(set(channel))]
    for name, part in parts:
        rows = numpy.flatnonzero(part)
        lines.append(
            f"| {name} | {len(rows)} | {draws.figure(lambda r: figures.macro_f1(sentiment[r], label[r]), rows)}"
            f" | {draws.figure(lambda r: figures.macro_recall(sentiment[r], label[r]), rows)}"
            f" | {draws.figure(lambda r: float((sentiment[r] == label[r]).mean()), rows)}"
            f" | {100 * figures.calibration_error(sentiment[rows], read['sentiment'][rows]):.1f} |"
        )
    lines += ["", "| customers: labelled | read negative | read neutral | read positive | F1 |", "|---|---|---|---|---|"]
    each = figures.f1_by_class(sentiment[customer], label[customer], 3)
    for c, name in enumerate(corpus.SENTIMENTS):
        counts = [int(((sentiment == c) & (label == d) & customer).sum()) for d in range(3)]
        lines.append(f"| {name} | {counts[0]} | {counts[1]} | {counts[2]} | {100 * each[c]:.1f} |")
    rows = numpy.flatnonzero(emotion >= 0)
    felt = read["emotion"].argmax(1)
    lines += ["", "| emotion of customers | turns | F1 |", "|---|---|---|"]
    each = figures.f1_by_class(emotion[rows], felt[rows], 10)
    lines += [f"| {n} | {int((emotion[rows] == i).sum())} | {100 * each[i]:.1f} |" for i, n in enumerate(corpus.EMOTIONS)]
    lines.append(f"| mean | {len(rows)} | {draws.figure(lambda r: figures.macro_f1(emotion[r], felt[r], 10), rows)} |")
    lines.append(f"| accuracy | {len(rows)} | {draws.figure(lambda r: float((emotion[r] == felt[r]).mean()), rows)} |")
    lines += ["", "| signal | turns | precision | recall | F1 |", "|---|---|---|---|---|"]
    marks = numpy.array([e.signals for e in turns])

    def mean_f1(r: numpy.ndarray) -> float:
        true, found = marks[r] == 1, read["detected"][r]
        return float(numpy.mean(2 * (true & found).sum(0) / numpy.maximum(1, true.sum(0) + found.sum(0))))

    for s, name in enumerate(SIGNALS):
        true, found = marks[:, s] == 1, read["detected"][:, s]
        hit = (true & found).sum()
        lines.append(
            f"| {name.replace('_', ' ')} | {true.sum()} | {100 * hit / max(1, found.sum()):.1f}"
            f" | {100 * hit / true.sum():.1f} | {100 * figures.signal_f1(true, found):.1f} |"
        )
    lines.append(f"| **mean of all 17** | | | | {draws.figure(mean_f1, numpy.arange(len(turns)))} |")
    return "\n".join(lines) + "\n"


def lines(turns: list[Example], read: dict[str, numpy.ndarray]) -> list[dict]:
    """One line a turn, as out-of-fold.jsonl.gz holds it."""
    found = []
    for i, e in enumerate(turns):
        line = {"id": e.id, "sentiment": [round(float(p), 4) for p in read["sentiment"][i]]}
        if e.side == "customer":
            line["emotion"] = [round(float(p), 4) for p in read["emotion"][i]]
        own = [s for s, mark in enumerate(e.signals) if mark >= 0]
        line["signals"] = {SIGNALS[s].upper(): round(float(read["signals"][i, s]), 4) for s in own}
        line["detected"] = [SIGNALS[s].upper() for s in own if read["detected"][i, s]]
        found.append(line)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="the folder with fold-0.npz to fold-4.npz")
    given = arguments.parse_args()
    turns, out, fold = read_folds(given.work, stages.examples(given.work))
    read = nested(turns, out, fold)
    page = report(turns, read)
    print(page)
    (given.work / "figures.md").write_text(page, encoding="utf-8")
    corpus.write_lines(stages.MODEL / "out-of-fold.jsonl.gz", lines(turns, read))
    settings = calibration.fit(turns, out)
    (given.work / "settings.json").write_text(json.dumps(settings, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
