"""Fits a network to several tasks at once."""

from __future__ import annotations

import copy
import random
import time
from dataclasses import asdict, dataclass

import numpy
import torch
from torch.nn import functional

from corpus import EMOTIONS, SENTIMENTS, SIGNALS, Example
from network import Encoder
from pieces import Pieces

HEADS = {"sentiment": len(SENTIMENTS), "emotion": len(EMOTIONS), "signals": len(SIGNALS)}
GENERAL_HEADS = {"goemotions": 28, "valence": 1}


@dataclass(frozen=True)
class Settings:
    """How to train.

    decay: the learning rate of each layer is that of the one above it times this.
    alone: share of turns that are shown without what was said before.
    unnamed: share of messages whose channel is not told.
    frozen: so many of the lowest layers keep their weights, and word vectors always.
    averaging: weight of the past in the running average of weights that is kept in the end.
    """

    epochs: int = 4
    batch: int = 32
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    decay: float = 0.9
    warmup: float = 0.08
    weight_decay: float = 0.01
    smoothing: float = 0.05
    signal_weight: float = 3.0
    emotion_weight: float = 0.5
    signal_positive: float = 3.0
    polar_weight: tuple[float, float, float] = (1.0, 0.8, 1.5)
    alone: float = 0.1
    unnamed: float = 0.15
    frozen: int = 0
    averaging: float = 0.998
    seed: int = 1


@dataclass
class Item:
    """An example in pieces with its targets: arrays by head's name; share: how likely an epoch shows it."""

    named: list[int]
    unnamed: list[int]
    context: list[int]
    targets: dict[str, numpy.ndarray]
    weight: float = 1.0
    share: float = 1.0


def item(example: Example, pieces: Pieces) -> Item:
    targets = {"sentiment": numpy.int64(example.sentiment), "emotion": numpy.int64(example.emotion)}
    if example.signals is not None:
        targets["signals"] = numpy.array(example.signals, dtype=numpy.float32)
    return Item(
        pieces.message(example),
        pieces.message(example, channel=False),
        pieces.context(example),
        targets,
    )


def tensors(rows: list[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    length = max(len(ids) for ids, _ in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.long)
    segments = torch.zeros(len(rows), length, dtype=torch.long)
    for i, (piece, segment) in enumerate(rows):
        ids[i, : len(piece)] = torch.tensor(piece)
        mask[i, : len(piece)] = 1
        segments[i, : len(piece)] = torch.tensor(segment)
    return ids, mask, segments


def _groups(network: Encoder, settings: Settings) -> list[dict]:
    """Parameters with their rates: heads fast, layers slower the deeper they lie; word vectors stay."""
    network.requires_grad_(True)
    network.words.weight.requires_grad_(False)
    if settings.frozen:
        for part in (network.positions, network.segments, network.norm, *network.layers[: settings.frozen]):
            part.requires_grad_(False)
    depth = len(network.layers)
    groups = []

    def add(parameters, rate):
        parameters = [p for p in parameters if p.requires_grad]
        for shrunk, decay in ((True, settings.weight_decay), (False, 0.0)):
            chosen = [p for p in parameters if (p.dim() > 1) == shrunk]
            if chosen:
                groups.append({"params": chosen, "lr": rate, "weight_decay": decay})

    add(network.heads.parameters(), settings.head_rate)
    for i, layer in enumerate(network.layers):
        add(layer.parameters(), settings.rate * settings.decay ** (depth - 1 - i))
    rest = [*network.positions.parameters(), *network.segments.parameters(), *network.norm.parameters()]
    add(rest, settings.rate * settings.decay**depth)
    return groups


def loss(out: dict[str, torch.Tensor], batch: list[Item], settings: Settings) -> torch.Tensor:
    total = torch.zeros(())
    weight = torch.tensor([i.weight for i in batch])

    def labelled(head: str) -> tuple[torch.Tensor, torch.Tensor] | None:
        rows = [n for n, i in enumerate(batch) if head in i.targets and numpy.max(i.targets[head]) >= 0]
        if not rows:
            return None
        at = torch.tensor(rows)
        return at, torch.tensor(numpy.stack([batch[n].targets[head] for n in rows]))

    for head, part, classes in (
        ("sentiment", 1.0, torch.tensor(settings.polar_weight)),
        ("emotion", settings.emotion_weight, None),
    ):
        if found := labelled(head):
            at, target = found
            each = functional.cross_entropy(
                out[head][at].float(), target, weight=classes, label_smoothing=settings.smoothing, reduction="none"
            )
            total = total + part * (each * weight[at]).sum() / len(batch)
    if found := labelled("signals"):
        at, target = found
        own = (target >= 0).float()
        smooth = target.clamp(min=0) * (1 - settings.smoothing) + settings.smoothing * 0.1
        each = functional.binary_cross_entropy_with_logits(
            out["signals"][at].float(), smooth, reduction="none", pos_weight=torch.tensor(settings.signal_positive)
        )
        each = (each * own).sum(1) / own.sum(1)
        total = total + settings.signal_weight * (each * weight[at]).sum() / len(batch)
    if "goemotions" in out and (found := labelled("goemotions")):
        at, target = found
        each = functional.binary_cross_entropy_with_logits(out["goemotions"][at].float(), target, reduction="none")
        total = total + 10 * each.mean(1).sum() / len(batch)
    if "valence" in out and (found := labelled("valence_known")):
        at, _ = found
        target = torch.tensor(numpy.stack([batch[n].targets["valence"] for n in at.tolist()]))
        total = total + functional.mse_loss(out["valence"][at, 0].float(), target, reduction="none").sum() / len(batch)
    return total


def _batches(items: list[Item], settings: Settings, random_: random.Random) -> list[list[tuple[Item, tuple]]]:
    """An epoch in batches of similar length: sorted within chunks of fifty batches."""
    shown = []
    for i in items:
        if random_.random() >= i.share:
            continue
        message = i.unnamed if random_.random() < settings.unnamed else i.named
        context = [] if random_.random() < settings.alone else i.context
        shown.append((i, message, context))
    random_.shuffle(shown)
    chunk = settings.batch * 50
    batches = []
    for start in range(0, len(shown), chunk):
        part = sorted(shown[start : start + chunk], key=lambda s: len(s[1]) + len(s[2]))
        batches += [part[i : i + settings.batch] for i in range(0, len(part), settings.batch)]
    random_.shuffle(batches)
    return batches


def fit(network: Encoder, items: list[Item], pieces: Pieces, settings: Settings, log=print) -> Encoder:
    """Trains in place; returns the running average of the weights."""
    torch.manual_seed(settings.seed)
    random_ = random.Random(settings.seed)
    groups = _groups(network, settings)
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    steps = settings.epochs * (int(sum(i.share for i in items)) // settings.batch + 1)
    warm = max(1, int(steps * settings.warmup))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: (s + 1) / warm if s < warm else max(0.0, (steps - s) / (steps - warm))
    )
    average = copy.deepcopy(network).eval()
    pairs = [(a, p) for a, p in zip(average.parameters(), network.parameters()) if p.requires_grad]
    trained = [p for _, p in pairs]
    step, started = 0, time.process_time()
    log(f"{len(items)} examples, {steps} steps, {asdict(settings)}")
    for epoch in range(settings.epochs):
        network.train()
        sums, count = 0.0, 0
        for batch in _batches(items, settings, random_):
            rows = [pieces.join(message, context) for _, message, context in batch]
            with torch.autocast("cpu", torch.bfloat16):
                out = network(*tensors(rows))
            value = loss(out, [b[0] for b in batch], settings)
            optimiser.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(settings.averaging, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_lerp_([a for a, _ in pairs], trained, 1 - keep)
            sums, count = sums + value.item(), count + 1
            if step % 200 == 0:
                log(f"step {step}/{steps} loss {sums / count:.4f} cpu {time.process_time() - started:.0f}s")
        log(f"epoch {epoch + 1} loss {sums / count:.4f} cpu {time.process_time() - started:.0f}s")
    return average


@torch.no_grad()
def predict(network: Encoder, items: list[Item], pieces: Pieces) -> dict[str, numpy.ndarray]:
    """Logits by head, in the order of the items."""
    network.eval()
    rows = [pieces.join(i.named, i.context) for i in items]
    order = sorted(range(len(rows)), key=lambda n: len(rows[n][0]))
    found: dict[str, list] = {name: [None] * len(rows) for name in network.heads}
    for start in range(0, len(order), 32):
        part = order[start : start + 32]
        with torch.autocast("cpu", torch.bfloat16):
            out = network(*tensors([rows[n] for n in part]))
        for name, values in out.items():
            for n, row in zip(part, values.float().numpy()):
                found[name][n] = row
    return {name: numpy.stack(values) for name, values in found.items()}
