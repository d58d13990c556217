"""The shipped weights: the mean of the five folds' weights, which start from the same point and differ in a fifth of
the conversations. Costs nothing where training on everything once more costs as much as a fold."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def mean(states: list[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--work", type=Path, required=True, help="the folder with fold-0.pt to fold-4.pt")
    given = arguments.parse_args()
    torch.save(mean([torch.load(given.work / f"fold-{fold}.pt") for fold in range(5)]), given.work / "last.pt")


if __name__ == "__main__":
    main()
