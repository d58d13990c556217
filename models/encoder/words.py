"""Writes words.tsv: what masks, emoji and typographic signs are in words.

Every emoji gets its Unicode name; for those that carry feeling the name is replaced by how people say
it. Made once and committed; run again only to add signs.
"""

from __future__ import annotations

import sys
import unicodedata

MASKS = {
    "ACCOUNT": "account number",
    "ADDRESS": "street address",
    "BIRTH_DATE": "date of birth",
    "CARD": "card number",
    "DATE_OF_BIRTH": "date of birth",
    "EMAIL": "email address",
    "IBAN": "bank account",
    "ID": "id number",
    "NAME": "name",
    "NATIONAL_ID": "id number",
    "ORDER": "order number",
    "PHONE": "phone number",
    "SSN": "id number",
}

TYPOGRAPHY = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u200d": "",
    "\ufe0e": "",
    "\ufe0f": "",
}

FEELING = {
    "😀": "smiling", "😁": "grinning", "😂": "laughing", "🤣": "laughing", "😃": "smiling", "😄": "smiling",
    "😅": "nervous laugh", "😆": "laughing", "😇": "angel", "😉": "wink", "😊": "smiling happy", "😋": "yummy",
    "😌": "relieved", "😍": "love it", "😎": "cool", "😏": "smirk", "😐": "neutral face", "😑": "annoyed face",
    "😒": "annoyed", "😓": "worried", "😔": "sad", "😕": "confused", "🙁": "sad", "☹": "sad", "😖": "upset",
    "😘": "kiss", "😙": "kiss", "😚": "kiss", "😞": "disappointed", "😟": "worried", "😠": "angry", "😡": "very angry",
    "😢": "crying", "😣": "upset", "😤": "furious", "😥": "sad", "😩": "fed up", "😪": "tired", "😫": "fed up",
    "😬": "awkward", "😭": "sobbing", "😮": "surprised", "😰": "anxious", "😱": "shocked", "😨": "scared",
    "😳": "embarrassed", "😴": "sleeping", "😵": "dizzy", "😶": "speechless", "🙂": "smile", "🙃": "sarcastic smile",
    "🙄": "eye roll", "🤔": "wondering", "🤗": "hug", "🤞": "fingers crossed", "🤡": "clown", "🤢": "sick",
    "🤤": "drooling", "🤦": "facepalm", "🤩": "amazed", "🤬": "swearing", "🤭": "giggle", "🤮": "vomiting",
    "🤯": "mind blown", "🤷": "shrug", "🥰": "love", "🥱": "bored", "🥲": "smiling through tears", "🥳": "celebrating",
    "🥹": "touched", "🥺": "pleading", "🫠": "melting", "🫡": "salute", "👍": "thumbs up", "👎": "thumbs down",
    "👌": "ok perfect", "👏": "clapping", "🙌": "hooray", "🙏": "please thank you", "💪": "strong", "✌": "peace",
    "👊": "fist bump", "🤌": "perfect", "🖕": "fuck you", "💀": "dead", "👀": "looking", "🔥": "fire", "💯": "hundred percent",
    "🎉": "celebration", "🎊": "celebration", "✨": "sparkles", "⭐": "star", "🌟": "star", "❤": "love", "🧡": "love",
    "💛": "love", "💚": "love", "💙": "love", "💜": "love", "🖤": "love", "🤍": "love", "💕": "love", "💖": "love",
    "💗": "love", "💔": "broken heart", "💩": "shit", "❌": "no", "✅": "yes", "✔": "yes", "❓": "?", "❗": "!", "‼": "!!", "⁉": "!?",
}

# Blocks in which emoji lie. Flags' letters, skin tones and joiners say nothing on their own.
BLOCKS = [(0x203C, 0x203C), (0x2049, 0x2049), (0x2190, 0x21FF), (0x2300, 0x23FF), (0x2600, 0x27BF), (0x2B00, 0x2BFF),
          (0x1F300, 0x1F6FF), (0x1F900, 0x1FAFF)]  # fmt: skip
SILENT = [(0x1F3FB, 0x1F3FF), (0x1F1E6, 0x1F1FF)]


def rows() -> list[tuple[str, str]]:
    table = dict(MASKS)
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            name = unicodedata.name(chr(code), "").lower().replace("-", " ")
            if name:
                table[chr(code)] = f" {name} "
    for first, last in SILENT:
        for code in range(first, last + 1):
            table[chr(code)] = ""
    table |= {sign: f" {words} " for sign, words in FEELING.items()}
    return list((table | TYPOGRAPHY).items())


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="utf-8") as out:
        out.writelines(f"{written}\t{words}\n" for written, words in rows())
