"""Writes what the product's tests hold it to: word pieces and logits of messages that try every rule."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import export
import stages
from corpus import Example

TESTS = stages.HERE.parents[1] / "jobs" / "language" / "src" / "test" / "resources" / "encoder"

TEXTS = [
    "",
    " ",
    "i have been waiting two hours and nobody has called me back",
    "Thanks for nothing. I'll take my business elsewhere!!!!!!",
    "My card [CARD] was charged twice, call me on [PHONE] or write to [EMAIL], my [LOYALTY_CARD] too",
    "[card] [A] [] [CARD",
    "it's soooooo goooood, yaaaay, WOOOOOW, wwwwhat",
    "love it 😍😍 best ever 🎉 👍🏽 ❤️ 👩‍👩‍👧 🇵🇹 ☹ 🫠",
    "see https://status.example.com/outage?id=4#x and www.example.com, then tell @quillnet_help",
    "café naïve Ångström ÇA İstanbul ñandú ﬁne Straße ΑΣ",
    "don’t “quote” me – really… ok—fine",
    "tab\tnew\nline\r\nnon\u00a0breaking\u2003wide\u200bzero\u00adhyphen\ufeff",
    "nul\u0000 bell\u0007 escape\u001b next\u0085 replaced\ufffd private\ue000",
    "中文 mixed 日本語 한국어 العربية हिन्दी ไทย",
    "a_b-c.d,e/f\\g(h)i{j}k[l]m<n>o|p~q`r^s$t%u&v*w+x=y#z@",
    "£5,200 €12.50 10% #1 c++ 4×4 ½ ² № ™ © ° ± § ¿ ¡",
    "supercalifragilisticexpialidocious antidisestablishmentarianism qwrtpsdfghjklzxcvbnm",
    "x" * 99 + " " + "x" * 101 + " " + "xy" * 60,
    "word " * 300,
    "?????? !!!! ...... ?!?! ,,,, ;;;;",
    "¯\\_(ツ)_/¯ :) :-( <3 xD",
    "e\u0301 a\u0308\u0304 o\u0302\u0323 combined marks",
    "I manage a law office and need six new phones for the team",
    "ok thanks bye",
]  # fmt: skip
CONVERSATION = [
    ("customer", "hi the new router still has no signal, i did all the steps twice"),
    ("agent", "Have you tried to turn it off and on again? 🙂"),
    ("bot", "You are number 3 in the queue."),
]
LONG = "and then they told me to ring again tomorrow because the system was down " * 12


def messages() -> list[Example]:
    found = [Example("", "customer", "chat", text) for text in TEXTS]
    found.append(Example("", "customer", "chat", "like i said, twice already", CONVERSATION))
    found.append(Example("", "agent", "voice", "i do apologise let me sort that out for you right now", CONVERSATION[:1]))
    found.append(Example("", "customer", "email", LONG, CONVERSATION))
    found.append(Example("", "customer", "unknown", "no", [("agent", LONG[:240]), ("supervisor", LONG[:240])]))
    found.append(Example("", "agent", "sms", "", CONVERSATION))
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True)
    given = arguments.parse_args()
    _, pieces = stages.start(given.work)
    model = export.session(stages.MODEL / "model.onnx")
    TESTS.mkdir(parents=True, exist_ok=True)
    with open(TESTS / "fixtures.jsonl", "w", encoding="utf-8") as out:
        for example in messages():
            ids, segments = export.laid_out(pieces, example)
            logits = {name: [round(float(v), 5) for v in row] for name, row in export.read(model, pieces, example).items()}
            line = {"side": example.side, "channel": example.channel, "text": example.text, "before": example.before}
            out.write(json.dumps(line | {"ids": ids, "segments": segments} | logits) + "\n")


if __name__ == "__main__":
    main()
