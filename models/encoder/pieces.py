"""Messages as word pieces: [CLS] role channel message [SEP] turns before, nearest first [SEP]."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from corpus import Example
from spoken import Spoken

MAX_PIECES = 128
MAX_MESSAGE_PIECES = 96


class Pieces:
    def __init__(self, tokenizer: Path, words: Path):
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.spoken = Spoken(words)
        self.start = self.tokenizer.token_to_id("[CLS]")
        self.end = self.tokenizer.token_to_id("[SEP]")

    def of(self, text: str) -> list[int]:
        return self.tokenizer.encode(self.spoken(text), add_special_tokens=False).ids

    def message(self, example: Example, channel: bool = True) -> list[int]:
        """The first segment: role and channel in words, then the message."""
        prefix = f"{example.side} {example.channel} " if channel else f"{example.side} "
        ids = self.tokenizer.encode(prefix, add_special_tokens=False).ids + self.of(example.text)
        return [self.start, *ids[: MAX_MESSAGE_PIECES - 2], self.end]

    def context(self, example: Example) -> list[int]:
        """The second segment, without its end: turns before, nearest first, each after its role."""
        ids: list[int] = []
        for role, text in reversed(example.before):
            ids += self.of(f"{role}: {text} /")
        return ids

    def join(self, message: list[int], context: list[int]) -> tuple[list[int], list[int]]:
        """Ids and segments, cut at MAX_PIECES."""
        context = context[: MAX_PIECES - len(message) - 1]
        if not context:
            return message, [0] * len(message)
        return [*message, *context, self.end], [0] * len(message) + [1] * (len(context) + 1)
