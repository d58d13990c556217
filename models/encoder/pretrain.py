"""The stages that all folds share, once: messages on their own (messages.pt), then general texts (general.pt), then
what is read in context and never tested on (exchanges.pt). A stage whose weights are there is not trained again."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

import general
import stages
import training


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="folder with the masked corpus, for weights")
    arguments.add_argument("--general", type=Path, required=True, help="folder with goemotions-27emotions, vader-rated")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    network, pieces = stages.start(given.work)
    examples = stages.examples(given.work)
    for name, stage in stages.SHARED.items():
        file = given.work / f"{name}.pt"
        if not file.exists():
            items = stage.items(examples, pieces)
            if name == "general":
                items = general.read(given.general, pieces) + items
            items += general.rated_posts(given.general, pieces, stage.rated_posts)
            torch.save(training.fit(network, items, pieces, stage.settings).state_dict(), file)
        network.load_state_dict(torch.load(file))


if __name__ == "__main__":
    main()
