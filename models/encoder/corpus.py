"""The corpus as examples: what a reader sees of a message, and its labels."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

SENTIMENTS = ["negative", "neutral", "positive"]
EMOTIONS = ["none", "anger", "frustration", "disappointment", "anxiety", "confusion", "sadness", "relief", "gratitude", "joy"]
CUSTOMER_SIGNALS = [
    "asks_for_supervisor", "threatens_to_leave", "legal_threat", "public_threat", "abusive_language",
    "repeat_contact", "repeats_self", "complains_of_wait", "rejects_solution", "vulnerable",
]  # fmt: skip
AGENT_SIGNALS = ["apology", "empathy", "ownership", "solution", "dismissive", "transfer_or_hold", "asks_again"]
SIGNALS = CUSTOMER_SIGNALS + AGENT_SIGNALS
SIDES = {"customer": "customer", "agent": "agent", "supervisor": "agent"}
PARTS = ["conversations", "idioms", "messages", "pairs", "plain", "posts", "turns", "dialogues"]
"""The folders with English text."""
TESTED = "conversations"
"""Only what lies here is tested on, by folds; all else is only ever trained on."""
CHATTER = "chatter"
"""The part of posts that are addressed to nobody: posts/chatter.jsonl."""
CONTEXT_TURNS = 3
CONTEXT_CHARACTERS = 240


@dataclass
class Example:
    """One message to be read.

    side: customer or agent (a supervisor speaks for the house); bots and systems are not read.
    before: the turns before, oldest first, each (role, text).
    conversation: its id, or None for a message on its own.
    part: where in the corpus it lies, one of PARTS or CHATTER; empty for what lies elsewhere.
    """

    id: str
    side: str
    channel: str
    text: str
    before: list[tuple[str, str]] = field(default_factory=list)
    sentiment: int = -1
    emotion: int = -1
    signals: list[int] | None = None
    conversation: str | None = None
    part: str = ""


def _labelled(example: Example, line: dict) -> Example:
    own = CUSTOMER_SIGNALS if example.side == "customer" else AGENT_SIGNALS
    example.sentiment = SENTIMENTS.index(line["sentiment"])
    if example.side == "customer" and line.get("emotion"):
        example.emotion = EMOTIONS.index(line["emotion"])
    marked = set(line.get("signals", []))
    example.signals = [int(s in marked) if s in own else -1 for s in SIGNALS]
    return example


def _conversation(line: dict) -> list[Example]:
    examples = []
    turns = line["turns"]
    for i, turn in enumerate(turns):
        side = SIDES.get(turn["role"])
        if side is None:
            continue
        before = [(t["role"], t["text"][-CONTEXT_CHARACTERS:]) for t in turns[max(0, i - CONTEXT_TURNS) : i]]
        example = Example(f"{line['id']}#{i}", side, line["channel"], turn["text"], before, conversation=line["id"])
        examples.append(_labelled(example, turn))
    return examples


def _message(line: dict) -> Example:
    side = SIDES[line.get("role", "customer")]
    other = "agent" if side == "customer" else "customer"
    before = [(other, line["prev"][-CONTEXT_CHARACTERS:])] if "prev" in line else []
    return _labelled(Example(line["id"], side, line["channel"], line["text"], before), line)


def files(corpus: Path) -> list[Path]:
    """The English files, in the same order everywhere."""
    return [file for part in PARTS for file in sorted((corpus / part).glob("*.jsonl"))]


def read(corpus: Path) -> list[Example]:
    examples = []
    for file in files(corpus):
        part = CHATTER if file.stem == CHATTER else file.parent.name
        with open(file, encoding="utf-8") as lines:
            for line in map(json.loads, lines):
                for example in _conversation(line) if "turns" in line else [_message(line)]:
                    example.part = part
                    examples.append(example)
    return examples


def tested(examples: list[Example]) -> list[Example]:
    return [e for e in examples if e.part == TESTED]


def folds(examples: list[Example], count: int = 5, seed: int = 42) -> dict[str, int]:
    """Conversation -> fold: the same folds as io.earshot.language.training.Folds."""
    ids = sorted({e.conversation for e in tested(examples)})
    state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits31() -> int:
        nonlocal state
        state = (state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return state >> 17

    for size in range(len(ids), 1, -1):  # java.util.Collections.shuffle
        drawn = bits31()
        if size & (size - 1) == 0:
            at = (size * drawn) >> 31
        else:
            at = drawn % size
            while drawn - at + size - 1 >= 1 << 31:
                drawn = bits31()
                at = drawn % size
        ids[size - 1], ids[at] = ids[at], ids[size - 1]
    return {id_: i % count for i, id_ in enumerate(ids)}


def write_lines(file: Path, lines: list[dict]) -> None:
    """Gzipped JSON lines, the same bytes for the same lines."""
    with open(file, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as out:
        for line in lines:
            out.write((json.dumps(line, separators=(",", ":")) + "\n").encode())
