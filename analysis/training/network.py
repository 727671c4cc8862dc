"""The network: a small BERT-like encoder with feature embeddings, and one linear layer for all heads."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from analysis.model import labels as L
from analysis.model.text import CASES, PLACES, QUOTED, WINDOW


class Layer(nn.Module):
    def __init__(self, size: int, inner: int, heads: int, dropout: float):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query, self.key, self.value = (nn.Linear(size, size) for _ in range(3))
        self.out, self.out_norm = nn.Linear(size, size), nn.LayerNorm(size, eps=1e-12)
        self.up, self.down = nn.Linear(size, inner), nn.Linear(inner, size)
        self.down_norm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x, mask):
        batch, length, size = x.shape
        q, k, v = (f(x).view(batch, length, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        if torch.onnx.is_in_onnx_export():
            y = torch.softmax(q @ k.transpose(2, 3) * (size // self.heads) ** -0.5 + mask, -1) @ v
        else:
            y = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        y = self.out(y.transpose(1, 2).reshape(batch, length, size))
        x = self.out_norm(x + F.dropout(y, self.dropout, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.down_norm(x + F.dropout(y, self.dropout, self.training))


class Reader(nn.Module):
    """ids (batch, pieces), features (batch, pieces, 3), mask (batch, pieces; 1 = real) → (batch, pieces, WIDTH).

    Word embeddings stay as they were pretrained, rounded to 8 bits a row from the start: what is trained is what ships.
    """

    def __init__(
        self,
        vocabulary: int,
        size: int = 384,
        inner: int = 1536,
        heads: int = 12,
        layers: int = 6,
        dropout: float = 0.1,
    ):
        super().__init__()
        self.dropout = dropout
        self.register_buffer("words", torch.zeros(vocabulary, size, dtype=torch.int8))
        self.register_buffer("word_scale", torch.ones(vocabulary, 1))
        self.positions = nn.Embedding(WINDOW + 2, size)
        self.features = nn.ModuleList(nn.Embedding(len(values), size) for values in (CASES, QUOTED, PLACES))
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, inner, heads, dropout) for _ in range(layers))
        self.head = nn.Linear(size, L.WIDTH)
        # bias of each link by distance class, not part of the exported graph; kept small so that it can move fast
        self.distance = nn.ParameterDict({name: nn.Parameter(torch.zeros(2 * len(L.DISTANCES))) for name in L.LINKS})

    def move(self, device) -> "Reader":
        """To a device, but for the links' biases: the losses are computed on the processor."""
        self.to(device)
        self.distance.to("cpu")
        return self

    def bias(self, link: str) -> torch.Tensor:
        return 20 * self.distance[link]

    def forward(self, ids, features, mask):
        x = self.words[ids].float() * self.word_scale[ids] + self.positions(
            torch.arange(ids.shape[1], device=ids.device)
        )
        for column, table in enumerate(self.features):
            x = x + table(features[..., column])
        x = F.dropout(self.norm(x), self.dropout, self.training)
        wall = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, wall)
        return self.head(F.dropout(x, self.dropout, self.training))


def pretrained(folder: Path) -> tuple[Reader, list[str]]:
    """Network with the encoder's published weights, and its vocabulary. `folder` holds model.safetensors, vocab.txt."""
    from safetensors.torch import load_file

    weights = load_file(folder / "model.safetensors")
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    network = Reader(len(vocabulary))
    words = weights["embeddings.word_embeddings.weight"]
    scale = words.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
    network.words.copy_((words / scale).round().to(torch.int8))
    network.word_scale.copy_(scale)
    with torch.no_grad():
        network.positions.weight.copy_(
            weights["embeddings.position_embeddings.weight"][: WINDOW + 2]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
    network.norm.load_state_dict(_part(weights, "embeddings.LayerNorm"))
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "out_norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "down_norm": "output.LayerNorm",
    }
    for number, layer in enumerate(network.layers):
        for ours, theirs in names.items():
            getattr(layer, ours).load_state_dict(_part(weights, f"encoder.layer.{number}.{theirs}"))
    return network, vocabulary


def _part(weights: dict, prefix: str) -> dict:
    return {name: weights[f"{prefix}.{name}"] for name in ("weight", "bias")}
