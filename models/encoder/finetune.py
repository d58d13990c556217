"""Last stage: turns in conversations. With --fold N it leaves that fold out and writes what the network says of
its turns (fold-N.npz); without, it learns from all of them and writes last.pt."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy
import torch

import corpus
import figures
import general
import stages
import training
from network import Encoder
from training import HEADS


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="the folder with exchanges.pt")
    arguments.add_argument("--general", type=Path, required=True, help="folder with vader-rated")
    arguments.add_argument("--fold", type=int, help="0 to 4")
    arguments.add_argument("--start", default="exchanges.pt", help="weights to start from")
    given = arguments.parse_args()
    torch.set_num_threads(1)
    _, pieces = stages.start(given.work)
    network = Encoder(len(stages.LAYERS), HEADS)
    state = torch.load(given.work / given.start)
    network.load_state_dict({name: value for name, value in state.items() if name in network.state_dict()})
    examples = stages.examples(given.work)
    left_out = frozenset(c for c, fold in corpus.folds(examples).items() if fold == given.fold)
    items = stages.TURNS.items(examples, pieces, left_out)
    items += general.rated_posts(given.general, pieces, stages.TURNS.rated_posts)
    network = training.fit(network, items, pieces, stages.TURNS.settings)
    if given.fold is None:
        torch.save(network.state_dict(), given.work / "last.pt")
        return
    torch.save(network.state_dict(), given.work / f"fold-{given.fold}.pt")
    test = [e for e in examples if e.conversation in left_out]
    out = training.predict(network, [training.item(e, pieces) for e in test], pieces)
    numpy.savez(given.work / f"fold-{given.fold}.npz", ids=[e.id for e in test], **out)
    print(figures.summary(test, out), flush=True)


if __name__ == "__main__":
    main()
