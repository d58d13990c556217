"""Text as it is written -> words that an uncased English vocabulary can say.

The product does the same in io.earshot.language.encoder.SpokenText; both read words.tsv, and
fixtures hold them to each other.
"""

from __future__ import annotations

import re
from pathlib import Path

MAX_CHARACTERS = 1024

_LINK = re.compile(r"(?:https?://|www\.)[^ \t\r\n]+")
_HANDLE = re.compile(r"@[A-Za-z0-9_]+")
_MASK = re.compile(r"\[([A-Z][A-Z_]{1,30})\]")
_LETTER_RUN = re.compile(r"([A-Za-z])\1{2,}")
_SIGN_RUN = re.compile(r"([!?.])\1{3,}")


class Spoken:
    """Rewrites text by the table of masks and signs."""

    def __init__(self, table: Path):
        self.masks: dict[str, str] = {}
        self.signs: dict[str, str] = {}
        for line in table.read_text(encoding="utf-8").splitlines():
            written, words = line.split("\t")
            if len(written) > 1:
                self.masks[written] = words
            else:
                self.signs[written] = words

    def __call__(self, text: str) -> str:
        text = text[:MAX_CHARACTERS]
        text = _MASK.sub(self._mask, text)
        text = _LINK.sub("link", text)
        text = _HANDLE.sub("@user", text)
        text = "".join(self.signs.get(c, c) for c in text)
        text = _LETTER_RUN.sub(r"\1\1", text)
        return _SIGN_RUN.sub(r"\1\1\1", text)

    def _mask(self, found: re.Match[str]) -> str:
        kind = found.group(1)
        return self.masks.get(kind, kind.lower().replace("_", " "))
