"""Collects the public sets of intents, from your own copies, in the form that training reads.

    python3 collect.py DIR

DIR holds banking77/, clinc150/, natcs-development/, natcs-test-banking/, natcs-test-finance/,
nlupp-banking/, nlupp-hotels/ (label<TAB>text) and multidogo/ (JSON lines); all of them go into
public/ here, which git ignores.
"""

import json
import pathlib
import sys

AT_MOST = 150  # of each label of MultiDoGO, whose texts repeat each other

# NLU++ gives a text several labels: the first of these that it has all of.
NLUPP = [
    ("handoff", {"handoff"}),
    ("cancel booking", {"cancel_close_leave_freeze", "booking"}),
    ("change booking", {"change", "booking"}),
    ("make booking", {"make_open_apply_setup_get_activate", "booking"}),
    ("lost card", {"lost_stolen", "card"}),
    ("cancel account", {"cancel_close_leave_freeze", "account"}),
    ("refund", {"refund"}),
    ("appointment", {"make_open_apply_setup_get_activate", "appointment"}),
    ("balance", {"how_much", "balance"}),
]


def copied(name, source, target):
    lines = (source / name).read_text(encoding="utf-8").splitlines()
    (target / name).parent.mkdir(parents=True, exist_ok=True)
    written = "".join(line + "\n" for line in lines if line.count("\t") == 1)
    (target / name).write_text(written, encoding="utf-8")


def nlupp(name, source, target):
    out = []
    for line in (source / name).read_text(encoding="utf-8").splitlines():
        labels, _, text = line.partition("\t")
        has = set(labels.split(","))
        found = next((label for label, wanted in NLUPP if wanted <= has), None)
        if found and text:
            out.append(f"{found}\t{text}\n")
    (target / name).parent.mkdir(parents=True, exist_ok=True)
    (target / name).write_text("".join(out), encoding="utf-8")


def multidogo(source, target):
    seen, count, out = set(), {}, []
    for file in sorted((source / "multidogo").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            for turn in json.loads(line)["turns"]:
                label, text = turn.get("intent") or "", " ".join(turn["text"].split())
                key = f"{file.stem}/{label}"
                if turn["role"] != "customer" or not label.isalpha() or (key, text) in seen:
                    continue
                if text and count.get(key, 0) < AT_MOST:
                    seen.add((key, text))
                    count[key] = count.get(key, 0) + 1
                    out.append(f"{key}\t{text}\n")
    (target / "multidogo.tsv").write_text("".join(out), encoding="utf-8")


def main():
    source, target = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent / "public"
    target.mkdir(exist_ok=True)
    for name in ["banking77/train.tsv", "banking77/test.tsv"]:
        copied(name, source, target)
    for name in ["clinc150/train.tsv", "clinc150/dev.tsv", "clinc150/test.tsv"]:
        copied(name, source, target)
    for name in ["development", "test-banking", "test-finance"]:
        copied(f"natcs-{name}/test.tsv", source, target)
    for name in ["nlupp-banking/all.tsv", "nlupp-hotels/all.tsv"]:
        nlupp(name, source, target)
    multidogo(source, target)


if __name__ == "__main__":
    main()
