"""Network → one ONNX file with 8-bit weights that carries its vocabulary, labels and decoding settings."""

import dataclasses
import json
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from analysis.model import labels as L
from analysis.model.decode import Settings


class _OneWindow(nn.Module):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, ids, features):
        return self.network(ids, features, torch.ones_like(ids, dtype=torch.float32))


def export(network, vocabulary: list[str], settings: Settings, path: Path, about: dict[str, str]) -> None:
    """Write the model file. Weights are rounded per output channel; one scale for a whole matrix loses more."""
    network = network.eval()
    ids, features = torch.ones(1, 20, dtype=torch.int64), torch.zeros(1, 20, 3, dtype=torch.int64)
    with tempfile.TemporaryDirectory() as folder:
        whole = str(Path(folder) / "whole.onnx")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.onnx.export(
                _OneWindow(network),
                (ids, features),
                whole,
                input_names=["ids", "features"],
                output_names=["out"],
                opset_version=17,
                dynamo=False,
                dynamic_axes={"ids": {1: "pieces"}, "features": {1: "pieces"}, "out": {1: "pieces"}},
            )
        small = str(Path(folder) / "small.onnx")
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"])
        model = onnx.load(small)
    metadata = about | {
        "labels": json.dumps(L.SLICES),
        "vocabulary": json.dumps(vocabulary),
        "settings": json.dumps(dataclasses.asdict(settings)),
    }
    for name, value in metadata.items():
        model.metadata_props.add(key=name, value=value)
    onnx.save(model, str(path))
