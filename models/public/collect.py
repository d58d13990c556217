"""Puts the public texts that the English linear reader is also taught with into ../corpus/public.

The texts are other people's words and do not belong to this project; here lie only their hashes and what an
encoder made of them. Usage:

    python3 collect.py DIR

DIR holds goemotions-sentiment/train.tsv and vader-rated/{tweets,amazonReviewSnippets}.tsv: label, tab, text.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = ["goemotions-sentiment/train.tsv", "vader-rated/tweets.tsv", "vader-rated/amazonReviewSnippets.tsv"]
SETS = {
    "goemotions": ("GoEmotions, a part, folded to sentiment (Demszky et al. 2020)", "CC-BY-4.0"),
    "vader": ("VADER's rated tweets and review snippets (Hutto and Gilbert 2014)", "MIT"),
}


def masked(folder: Path) -> dict[str, str]:
    """Hash -> text, identifiers masked as the job masks them."""
    with tempfile.TemporaryDirectory() as work:
        raw, out = Path(work, "raw"), Path(work, "masked")
        raw.mkdir()
        for n, source in enumerate(SOURCES):
            with open(raw / f"{n}.jsonl", "w", encoding="utf-8") as lines:
                for text in (folder / source).read_text(encoding="utf-8").split("\n"):
                    if "\t" in text:
                        line = {"id": "", "channel": "social", "text": text.split("\t", 1)[1], "sentiment": "neutral"}
                        lines.write(json.dumps(line, ensure_ascii=False) + "\n")
        subprocess.run([HERE.parents[1] / "earshot", "redact", "--corpus", raw, "--out", out], check=True)
        texts = {}
        for file in out.glob("*.jsonl"):
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line:
                    text = json.loads(line)["text"]
                    texts[hashlib.sha256(text.encode()).hexdigest()[:20]] = text
        return texts


def main(folder: Path) -> None:
    texts = masked(folder)
    files: dict[str, list[str]] = {}
    with gzip.open(HERE / "taught.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            line_out = {
                "id": line["id"],
                "channel": "social",
                "text": texts[line["sha256"]],
                "sentiment": line["sentiment"],
                "taught": dict(zip(("negative", "neutral", "positive"), line["taught"])),
            }
            files.setdefault(line["file"], []).append(json.dumps(line_out, ensure_ascii=False) + "\n")
    for name, found in files.items():
        file = HERE.parent / "corpus" / "public" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(found), encoding="utf-8")
        title, licence = SETS[file.parent.name]
        about = {"name": title, "licence": licence, "use": "train_only"}
        (file.parent / "dataset.json").write_text(json.dumps(about) + "\n", encoding="utf-8")
        print(f"{file.relative_to(HERE.parents[1])}: {len(found)} texts")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
