"""A BERT encoder with one linear head per task."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

WIDTH, INNER, ATTENTION_HEADS = 384, 1536, 12


def _precision() -> torch.dtype:
    return torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else torch.float32


class Dropout(nn.Module):
    """Drops the same features at every piece of a message; drawing for each piece is slow on a CPU."""

    def __init__(self, share: float):
        super().__init__()
        self.share = share

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        kept = torch.rand((x.shape[0], *[1] * (x.dim() - 2), x.shape[-1])) >= self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Layer(nn.Module):
    def __init__(self, dropout: float):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, _ = x.shape
        q, k, v = (
            t.view(batch, length, ATTENTION_HEADS, -1).transpose(1, 2) for t in self.qkv(x).split(WIDTH, dim=2)
        )
        # Not scaled_dot_product_attention: its backward pass on a CPU takes as long as all the rest.
        scores = torch.softmax(q @ k.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -0.5 + mask, dim=-1)
        seen = (scores.to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.out_norm(x + self.dropout(self.out(seen)))
        return self.outer_norm(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self, layers: int, heads: dict[str, int], dropout: float = 0.1, vocabulary: int = 30522):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.heads = nn.ModuleDict({name: nn.Linear(2 * WIDTH, size) for name, size in heads.items()})
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> torch.Tensor:
        """The first piece's vector beside the mean over the message's own pieces: [batch, 768]."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.segments(segments)
        x = self.dropout(self.norm(x)).to(_precision())
        unseen = (mask[:, None, None, :].to(x.dtype) - 1) * 10_000
        for layer in self.layers:
            x = layer(x, unseen)
        own = (mask * (1 - segments)).unsqueeze(2).to(x.dtype)
        mean = (x * own).sum(1) / own.sum(1)
        return torch.cat([x[:, 0], mean], dim=1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, segments: torch.Tensor) -> dict[str, torch.Tensor]:
        pooled = self.dropout(self.encode(ids, mask, segments))
        return {name: head(pooled) for name, head in self.heads.items()}

    def load(self, bert: dict[str, torch.Tensor], keep: list[int]) -> None:
        """Takes over pre-trained weights; keep: which of the pre-trained layers become ours."""
        state = {
            "words.weight": bert["embeddings.word_embeddings.weight"],
            "positions.weight": bert["embeddings.position_embeddings.weight"],
            "segments.weight": bert["embeddings.token_type_embeddings.weight"],
            "norm.weight": bert["embeddings.LayerNorm.weight"],
            "norm.bias": bert["embeddings.LayerNorm.bias"],
        }
        for ours, theirs in enumerate(keep):
            for kind in ("weight", "bias"):
                own = f"encoder.layer.{theirs}."
                state |= {
                    f"layers.{ours}.qkv.{kind}": torch.cat(
                        [bert[f"{own}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                    ),
                    f"layers.{ours}.out.{kind}": bert[f"{own}attention.output.dense.{kind}"],
                    f"layers.{ours}.out_norm.{kind}": bert[f"{own}attention.output.LayerNorm.{kind}"],
                    f"layers.{ours}.inner.{kind}": bert[f"{own}intermediate.dense.{kind}"],
                    f"layers.{ours}.outer.{kind}": bert[f"{own}output.dense.{kind}"],
                    f"layers.{ours}.outer_norm.{kind}": bert[f"{own}output.LayerNorm.{kind}"],
                }
        missing, unexpected = self.load_state_dict(state, strict=False)
        if unexpected or any(not name.startswith("heads.") for name in missing):
            raise ValueError(f"weights do not fit: missing {missing}, unexpected {unexpected}")
