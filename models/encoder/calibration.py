"""Fits, on turns that the network did not see, what turns its logits into probabilities and decisions."""

from __future__ import annotations

import numpy

from corpus import SIGNALS, Example
from figures import best_threshold, macro_f1, sigmoid, softmax

CHANNELS = ["voice", "chat", "email", "sms", "social", "unknown"]
FEW = 250
"""Channels with fewer labelled customer turns share the calibration of all channels."""

TEMPERATURES = numpy.exp(numpy.arange(-1.2, 1.61, 0.05))
OFFSETS = numpy.arange(-1.5, 1.51, 0.1)
CLOSE = 0.003
"""Among offsets whose F1 comes this close to the best, the smallest."""


def likelihood(logits: numpy.ndarray, true: numpy.ndarray, temperature: float) -> float:
    return float(numpy.log(softmax(logits / temperature)[numpy.arange(len(true)), true] + 1e-12).mean())


def temperature(logits: numpy.ndarray, true: numpy.ndarray) -> float:
    return float(max(TEMPERATURES, key=lambda t: likelihood(logits, true, t)))


def offsets(logits: numpy.ndarray, true: numpy.ndarray) -> tuple[float, float]:
    """Added to the logits of the polar classes, for macro F1."""
    tried = []
    for negative in OFFSETS:
        for positive in OFFSETS:
            read = (logits + numpy.array([negative, 0.0, positive])).argmax(1)
            tried.append((macro_f1(true, read), abs(negative) + abs(positive), float(negative), float(positive)))
    best = max(t[0] for t in tried)
    _, negative, positive = min(t[1:] for t in tried if t[0] >= best - CLOSE)
    return round(negative, 2), round(positive, 2)


def platt(logit: numpy.ndarray, true: numpy.ndarray) -> tuple[float, float]:
    """Slope and offset of a logistic regression on one logit (Platt's targets against over-fitting)."""
    positives = true.sum()
    target = numpy.where(true == 1, (positives + 1) / (positives + 2), 1 / (len(true) - positives + 2))
    slope, offset = 1.0, 0.0
    for _ in range(50):
        probability = sigmoid(slope * logit + offset)
        weight = numpy.maximum(probability * (1 - probability), 1e-6)
        gradient = numpy.array([((probability - target) * logit).sum(), (probability - target).sum()])
        hessian = numpy.array([[(weight * logit**2).sum(), (weight * logit).sum()], [(weight * logit).sum(), weight.sum()]])
        step = numpy.linalg.solve(hessian + 1e-4 * numpy.eye(2), gradient)
        slope, offset = slope - step[0], offset - step[1]
        if abs(step).max() < 1e-7:
            break
    return float(slope), float(offset)


def fit(examples: list[Example], out: dict[str, numpy.ndarray]) -> dict[str, float]:
    """Settings as the manifest holds them. A signal's threshold is half the best F1: what is optimal for probabilities that
    can be believed (Lipton, Elkan and Naryanaswamy 2014), and steadier than the best point of a few dozen turns."""
    sentiment = numpy.array([e.sentiment for e in examples])
    customer = numpy.array([e.side == "customer" for e in examples])
    channel = numpy.array([e.channel for e in examples])
    settings: dict[str, float] = {}

    def side(names: list[str], rows: numpy.ndarray, moved: tuple[float, float]) -> None:
        logits = out["sentiment"][rows] + numpy.array([moved[0], 0.0, moved[1]])
        fitted = temperature(logits, sentiment[rows])
        for name in names:
            settings[f"{name}.temperature"] = round(fitted, 4)
            settings[f"{name}.offset.negative"], settings[f"{name}.offset.positive"] = moved

    side(["agent"], ~customer, offsets(out["sentiment"][~customer], sentiment[~customer]))
    moved = offsets(out["sentiment"][customer], sentiment[customer])
    side([f"customer.{c}" for c in CHANNELS], customer, moved)
    for c in CHANNELS:
        if (customer & (channel == c)).sum() >= FEW:
            side([f"customer.{c}"], customer & (channel == c), moved)
    emotion = numpy.array([e.emotion for e in examples])
    settings["emotion.temperature"] = round(temperature(out["emotion"][emotion >= 0], emotion[emotion >= 0]), 4)
    marks = numpy.array([e.signals for e in examples])
    for s, name in enumerate(SIGNALS):
        own = marks[:, s] >= 0
        slope, offset = platt(out["signals"][own, s], marks[own, s])
        probability = sigmoid(slope * out["signals"][own, s] + offset)
        threshold = best_threshold(marks[own, s], probability)[1] / 2
        name = name.upper()
        settings[f"slope.{name}"], settings[f"offset.{name}"] = round(slope, 4), round(offset, 4)
        settings[f"threshold.{name}"] = round(threshold, 4)
    return settings


def apply(examples: list[Example], out: dict[str, numpy.ndarray], settings: dict[str, float]) -> dict[str, numpy.ndarray]:
    """Probabilities: sentiment [n, 3], emotion [n, 10], signals [n, 17]; detected [n, 17] (a side's own only)."""
    names = [f"customer.{e.channel}" if e.side == "customer" else "agent" for e in examples]
    moved = numpy.array([[settings[f"{n}.offset.negative"], 0.0, settings[f"{n}.offset.positive"]] for n in names])
    warm = numpy.array([[settings[f"{n}.temperature"]] for n in names])
    slope = numpy.array([settings[f"slope.{s.upper()}"] for s in SIGNALS])
    offset = numpy.array([settings[f"offset.{s.upper()}"] for s in SIGNALS])
    threshold = numpy.array([settings[f"threshold.{s.upper()}"] for s in SIGNALS])
    signals = sigmoid(out["signals"] * slope + offset)
    own = numpy.array([[mark >= 0 for mark in e.signals] for e in examples])
    return {
        "sentiment": softmax((out["sentiment"] + moved) / warm),
        "emotion": softmax(out["emotion"] / settings["emotion.temperature"]),
        "signals": signals,
        "detected": (signals >= threshold) & own,
    }


