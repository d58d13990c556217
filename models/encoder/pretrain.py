"""First and second stage, once: messages on their own (single.pt), then general texts (general.pt)."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

import corpus
import stages
import training


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder for downloads and weights")
    arguments.add_argument("--general", type=Path, required=True, help="folder with goemotions-27emotions, vader-rated")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    network, pieces = stages.start(given.work)
    examples = corpus.read(stages.CORPUS)
    single = given.work / "single.pt"
    if not single.exists():
        average = training.fit(network, stages.single_items(examples, pieces), pieces, stages.SINGLE)
        torch.save(average.state_dict(), single)
    network.load_state_dict(torch.load(single))
    items = stages.general_items(examples, given.general, pieces)
    average = training.fit(network, items, pieces, stages.GENERAL)
    torch.save(average.state_dict(), given.work / "general.pt")


if __name__ == "__main__":
    main()
