"""Figures of the exported model on labelled messages from elsewhere: TSV (label, tab, text) or EmoWOZ's dialogues.
Only measures; nothing is fitted here."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy

import calibration
import export
import figures
import stages
from corpus import CONTEXT_CHARACTERS, CONTEXT_TURNS, SENTIMENTS, SIGNALS, Example

DRAWS = 1000


def examples(file: Path, channel: str) -> list[Example]:
    found = []
    for n, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        if file.suffix == ".tsv":
            label, text = line.split("\t", 1)
            found.append(Example(str(n), "customer", channel, text, sentiment=SENTIMENTS.index(label)))
            continue
        turns = json.loads(line)["turns"]
        for i, turn in enumerate(turns):
            if turn["role"] == "customer" and turn.get("label") in SENTIMENTS:
                before = [(t["role"], t["text"][-CONTEXT_CHARACTERS:]) for t in turns[max(0, i - CONTEXT_TURNS) : i]]
                sentiment = SENTIMENTS.index(turn["label"])
                found.append(Example(f"{n}#{i}", "customer", channel, turn["text"], before, sentiment, conversation=str(n)))
    for e in found:
        e.signals = [-1] * len(SIGNALS)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True)
    arguments.add_argument("--channel", default="unknown")
    arguments.add_argument("files", type=Path, nargs="+")
    given = arguments.parse_args()
    _, pieces = stages.start(given.work)
    model = export.session(stages.MODEL / "model.onnx")
    settings = json.loads((stages.MODEL / "manifest.json").read_text(encoding="utf-8"))["settings"]
    for file in given.files:
        read = examples(file, given.channel)
        rows = [export.read(model, pieces, e) for e in read]
        out = {name: numpy.stack([row[name] for row in rows]) for name in export.OUTPUTS}
        probability = calibration.apply(read, out, settings)["sentiment"]
        true, label = numpy.array([e.sentiment for e in read]), probability.argmax(1)
        random = numpy.random.default_rng(42)
        groups: dict[str, list[int]] = {}
        for i, e in enumerate(read):
            groups.setdefault(e.conversation or e.id, []).append(i)
        of = list(groups.values())
        draws = [numpy.concatenate([of[g] for g in random.integers(0, len(of), len(of))]) for _ in range(DRAWS)]
        line = f"{file.parent.name} ({len(read)}):"
        for name, measure in (("macro F1", figures.macro_f1), ("macro recall", figures.macro_recall)):
            low, high = numpy.percentile([measure(true[d], label[d]) for d in draws], [2.5, 97.5])
            line += f" {name} {100 * measure(true, label):.1f} ({100 * low:.1f} to {100 * high:.1f}),"
        error = figures.calibration_error(true, probability)
        print(f"{line} accuracy {100 * (true == label).mean():.1f}, ECE {100 * error:.1f}", flush=True)


if __name__ == "__main__":
    main()
