"""Figures of a reader on labelled turns."""

from __future__ import annotations

import numpy

from corpus import SIGNALS, Example


def softmax(logits: numpy.ndarray) -> numpy.ndarray:
    shifted = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)


def sigmoid(logits: numpy.ndarray) -> numpy.ndarray:
    return 1 / (1 + numpy.exp(-logits))


def f1_by_class(true: numpy.ndarray, read: numpy.ndarray, classes: int) -> numpy.ndarray:
    hit = numpy.array([((true == c) & (read == c)).sum() for c in range(classes)], dtype=float)
    either = numpy.array([(true == c).sum() + (read == c).sum() for c in range(classes)], dtype=float)
    return 2 * hit / numpy.maximum(either, 1)


def macro_f1(true: numpy.ndarray, read: numpy.ndarray, classes: int = 3) -> float:
    return float(f1_by_class(true, read, classes).mean())


def macro_recall(true: numpy.ndarray, read: numpy.ndarray, classes: int = 3) -> float:
    return float(numpy.mean([(read[true == c] == c).mean() for c in range(classes) if (true == c).any()]))


def calibration_error(true: numpy.ndarray, probabilities: numpy.ndarray, bins: int = 15) -> float:
    """ECE of the most probable class, bins of equal width."""
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == true
    bin_ = numpy.minimum((sure * bins).astype(int), bins - 1)
    error = 0.0
    for b in range(bins):
        inside = bin_ == b
        if inside.any():
            error += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return error


def best_threshold(true: numpy.ndarray, probability: numpy.ndarray) -> tuple[float, float]:
    """The threshold of the best F1, and that F1."""
    order = numpy.argsort(-probability, kind="stable")
    hits = numpy.cumsum(true[order])
    f1 = 2 * hits / (numpy.arange(1, len(order) + 1) + true.sum())
    last = int(numpy.argmax(f1))
    sorted_ = probability[order]
    below = sorted_[last + 1] if last + 1 < len(order) else 0.0
    return float((sorted_[last] + below) / 2), float(f1[last])


def signal_f1(true: numpy.ndarray, detected: numpy.ndarray) -> float:
    return float(2 * (true & detected).sum() / max(1, true.sum() + detected.sum()))


def halves(examples: list[Example]) -> numpy.ndarray:
    """0 or 1 by conversation, for thresholds fitted on one half and tried on the other."""
    ids = sorted({e.conversation for e in examples})
    half = {c: i % 2 for i, c in enumerate(ids)}
    return numpy.array([half[e.conversation] for e in examples])


def summary(examples: list[Example], out: dict[str, numpy.ndarray]) -> str:
    """One line to compare experiments by: argmax, nothing calibrated; signals with thresholds of the other half."""
    sentiment = numpy.array([e.sentiment for e in examples])
    customer = numpy.array([e.side == "customer" for e in examples])
    read = out["sentiment"].argmax(1)
    emotion = numpy.array([e.emotion for e in examples])
    felt = emotion >= 0
    marks = numpy.array([e.signals for e in examples])
    half = halves(examples)
    fitted, hindsight = [], []
    for s in range(len(SIGNALS)):
        own = marks[:, s] >= 0
        true, probability, part = marks[own, s], sigmoid(out["signals"][own, s]), half[own]
        detected = numpy.zeros(len(true), dtype=bool)
        for h in (0, 1):
            detected[part == h] = probability[part == h] > best_threshold(true[part != h], probability[part != h])[0]
        fitted.append(signal_f1(true.astype(bool), detected))
        hindsight.append(best_threshold(true, probability)[1])
    classes = f1_by_class(sentiment[customer], read[customer], 3)
    return (
        f"customers F1 {100 * classes.mean():.1f} ({' '.join(f'{100 * c:.0f}' for c in classes)})"
        f" accuracy {100 * (sentiment == read)[customer].mean():.1f}"
        f" best offsets {100 * best_offsets(sentiment[customer], out['sentiment'][customer]):.1f}"
        f" | agents F1 {100 * macro_f1(sentiment[~customer], read[~customer]):.1f}"
        f" best offsets {100 * best_offsets(sentiment[~customer], out['sentiment'][~customer]):.1f}"
        f" | emotion accuracy {100 * (emotion == out['emotion'].argmax(1))[felt].mean():.1f}"
        f" macro F1 {100 * macro_f1(emotion[felt], out['emotion'].argmax(1)[felt], 10):.1f}"
        f" | signals F1 {100 * numpy.mean(fitted):.1f} best thresholds {100 * numpy.mean(hindsight):.1f}"
    )


def best_offsets(true: numpy.ndarray, logits: numpy.ndarray) -> float:
    """Macro F1 with the offsets of the polar classes that are best in hindsight."""
    best = 0.0
    for negative in numpy.arange(-1.5, 1.51, 0.25):
        for positive in numpy.arange(-1.5, 1.51, 0.25):
            read = (logits + numpy.array([negative, 0, positive])).argmax(1)
            best = max(best, macro_f1(true, read))
    return best
