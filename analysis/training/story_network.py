"""The story branch: the encoder's last layers a second time, with heads of their own, on the frozen layers below."""

from collections.abc import Mapping

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from analysis.model import story
from analysis.reading.events.dating.day_grid import KINDS
from analysis.tables.codebook import STATUSES
from analysis.training.network import Layer

FROZEN = "/network/layers.3/down_norm/LayerNormalization_output_0"  # what the branch grows from, in the model file
COPIED = (4, 5)  # numbers of the layers that it starts as
FAST = 20.0  # what scores are added from is kept small, so that it can move fast


class Branch(nn.Module):
    """hidden (batch, pieces, size), mask (batch, pieces; 1 = real) → (batch, pieces, story.TRAINED)."""

    def __init__(self, layers: Mapping[int, Mapping[str, torch.Tensor]], size: int = 384, dropout: float = 0.1):
        super().__init__()
        self.dropout = dropout
        self.layers = nn.ModuleList(Layer(size, 4 * size, 12, dropout) for _ in layers)
        for layer, own in zip(self.layers, layers.values()):
            layer.load_state_dict(own)
        self.head = nn.Linear(size, story.TRAINED)
        shapes: dict[str, tuple[int, ...]] = {"status.hint": (len(STATUSES) + 1, len(STATUSES))}
        for name in story.POINTERS:
            shapes |= {f"{name}.near": (2 * len(story.DISTANCES),), f"{name}.hint": (4,)}
        for name in story.ENDS:
            shapes[f"{name}.near"] = (2 * len(story.SENTENCES),)
        shapes |= {"own": (2,), "placed": (8,), "same.bias": (), "coreference.near": (2 * len(story.DISTANCES),)}
        self.added = nn.ParameterDict({name.replace(".", "_"): torch.zeros(shape) for name, shape in shapes.items()})
        self.kinds = nn.ParameterDict({name: torch.randn(KINDS, story.SIZE) * 0.3 for name in story.ENDS})
        self.names = list(shapes)

    def forward(self, x, mask):
        wall = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, wall)
        return self.head(F.dropout(x, self.dropout, self.training))

    def weights(self) -> dict[str, torch.Tensor]:
        """What is kept beside the branch (`story.Weights`)."""
        found = {name: FAST * self.added[name.replace(".", "_")] for name in self.names}
        found["same.bias"] = found["same.bias"] - 3  # few events are one
        return found | {f"{name}.kind": kinds for name, kinds in self.kinds.items()}


def layers_of(model: onnx.ModelProto) -> dict[int, dict[str, torch.Tensor]]:
    """The weights of the layers to copy, from a model file of 8-bit numbers."""
    arrays = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    found: dict[int, dict[str, torch.Tensor]] = {n: {} for n in COPIED}
    for node in model.graph.node:
        if node.op_type != "MatMulInteger":
            continue
        name, zero = node.input[1], arrays[node.input[3]]
        whole = (arrays[name].astype(np.float32) - zero) * arrays[name.removesuffix("_quantized") + "_scale"]
        _put(found, node.output[0].split("/MatMul")[0].strip("/").replace("/", ".") + ".weight", whole.T)
    for name, array in arrays.items():
        _put(found, name, array)
    return found


def _put(found: dict[int, dict[str, torch.Tensor]], name: str, array: np.ndarray) -> None:
    for number, own in found.items():
        if name.startswith(prefix := f"network.layers.{number}."):
            own[name.removeprefix(prefix)] = torch.tensor(array.copy())
