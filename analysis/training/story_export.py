"""Model file + story branch → model file: the layers that were there as they are, the branch beside them in 8 bits."""

import json
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnx import compose
from onnx.utils import Extractor
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from analysis.model import story
from analysis.training.story_network import FROZEN, Branch

INPUTS = ["ids", "features"]
USED = {
    "agent.near",
    "agent.hint",
    "same.bias",
    "own",
    "placed",
    *(f"{e}.{n}" for e in story.ENDS for n in ("near", "kind")),
}
DIGITS = 4  # of the weights kept as text


class _OneWindow(nn.Module):
    def __init__(self, branch: Branch):
        super().__init__()
        self.branch = branch

    def forward(self, hidden):
        return self.branch(hidden, torch.ones(hidden.shape[:2]))[..., : story.WIDTH]


def without_story(model: onnx.ModelProto, *outputs: str) -> onnx.ModelProto:
    """A model file's layers up to `outputs`, without the branch that it may have."""
    found = Extractor(model).extract_model(INPUTS, list(outputs))
    del found.metadata_props[:]
    return found


def export(model: onnx.ModelProto, branch: Branch, path: Path) -> None:
    """Write the model file."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole, small = str(Path(folder) / "whole.onnx"), str(Path(folder) / "small.onnx")
        torch.onnx.export(
            _OneWindow(branch.eval()),
            (torch.zeros(1, 20, branch.head.in_features),),
            whole,
            input_names=["hidden"],
            output_names=["story"],
            opset_version=17,
            dynamo=False,
            dynamic_axes={"hidden": {1: "pieces"}, "story": {1: "pieces"}},
        )
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"])
        grown = onnx.load(small)
    own = compose.add_prefix(grown, "story/", rename_inputs=False, rename_outputs=False)
    base = without_story(model, "out", FROZEN)
    own.ir_version = base.ir_version
    opsets = {o.domain: o.version for o in base.opset_import} | {o.domain: o.version for o in own.opset_import}
    for part in (base, own):
        del part.opset_import[:]
        part.opset_import.extend(onnx.helper.make_opsetid(domain, version) for domain, version in opsets.items())
    found = compose.merge_models(base, own, io_map=[(FROZEN, "hidden")], outputs=["out", "story"])
    metadata = {p.key: p.value for p in model.metadata_props}
    metadata |= {"story": weights_as_text(branch), "story labels": story.labels()}
    for name, value in metadata.items():
        found.metadata_props.add(key=name, value=value)
    onnx.save(found, str(path))


def weights_as_text(branch: Branch) -> str:
    return json.dumps(
        {name: _rounded(value.detach().tolist()) for name, value in branch.weights().items() if name in USED}
    )


def _rounded(value: list | float) -> list | float:
    return [_rounded(own) for own in value] if isinstance(value, list) else round(value, DIGITS)
