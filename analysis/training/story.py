"""Train the story branch of the reader model: python -m analysis.training.story FOLDER [--folds N] [--out FILE]

FOLDER holds readings by hand as JSON with their `articles/`. Without --folds the branch is trained on all of them and
written into the model file beside the layers that are there, which stay as they are; with it, each part of the articles
is read by a branch that was trained on the others, and what it finds is printed. Needs the packages torch, onnx and
onnxruntime; a few minutes on one processor core.
"""

import argparse
import copy
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch

from analysis.model.reader import MODEL
from analysis.model.story import WIDTH, labels
from analysis.model.text import WordPieces
from analysis.training.story_data import Example, load
from analysis.training.story_export import export, weights_as_text, without_story
from analysis.training.story_losses import WEIGHTS, losses, run
from analysis.training.story_measure import Count, measure
from analysis.training.story_network import FROZEN, Branch, layers_of

EPOCHS, BATCH, SEED = 6, 2, 20  # a batch is so many articles
ENCODER_RATE, HEAD_RATE, DECAY, AVERAGE = 4e-4, 1e-3, 0.01, 0.98
WARMUP, COOLDOWN = 30, 0.5  # steps; share of the steps over which the rate falls to a twentieth


def hidden_of(model: onnx.ModelProto):
    """(ids, features) → what the frozen layers put out (pieces, size)."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(without_story(model, FROZEN).SerializeToString(), options)
    return lambda ids, features: session.run([FROZEN], {"ids": ids[None], "features": features[None]})[0][0]


def train(model: onnx.ModelProto, examples: Sequence[Example]) -> Branch:
    """The average of the branches that training passes through."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    branch = Branch(layers_of(model))
    body = list(branch.layers.parameters())
    heads = [p for name, p in branch.named_parameters() if not name.startswith("layers")]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=DECAY
    )
    rates, average, began = (ENCODER_RATE, HEAD_RATE), copy.deepcopy(branch).eval(), time.time()
    batches = [b for _ in range(EPOCHS) for b in _batches(rng.permutation(len(examples)))]
    recent: dict[str, float] = {}
    for step, batch in enumerate(batches):
        branch.train()
        left = (len(batches) - step) / (len(batches) * COOLDOWN)
        for group, full in zip(optimiser.param_groups, rates):
            group["lr"] = full * min(1.0, (step + 1) / WARMUP, 0.05 + 0.95 * left)
        total = torch.zeros(())
        for n in batch:
            example = examples[n]
            for name, loss in losses(branch, example, int(rng.integers(len(example.cuts)))).items():
                total = total + WEIGHTS[name] * loss / BATCH
                recent[name] = 0.95 * recent.get(name, loss.item()) + 0.05 * loss.item()
        optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(branch.parameters(), 1.0)
        optimiser.step()
        keep = min(AVERAGE, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(branch.parameters()), 1 - keep)
        if (step + 1) % 50 == 0:
            print(f"{step + 1}/{len(batches)}, {time.time() - began:.0f} s", _rounded(recent), flush=True)
    return average.eval()


def _batches(order: np.ndarray):
    return (order[n : n + BATCH] for n in range(0, len(order), BATCH))


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in values.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of readings by hand (JSON, with articles/)")
    parser.add_argument("--folds", type=int, default=0, help="measure by so many parts instead of writing a model")
    parser.add_argument("--out", type=Path, default=MODEL, help="model file to write (default: the package's own)")
    parser.add_argument("--keep", type=Path, help="with --folds: folder for what is said of articles not learnt from")
    args = parser.parse_args()
    torch.set_num_threads(1)
    model = onnx.load(MODEL)
    metadata = {p.key: p.value for p in model.metadata_props}
    if metadata.get("story labels") != labels():  # the reader, which reads the articles, wants one
        export(model, Branch(layers_of(model)), MODEL)
    pieces = WordPieces(json.loads(metadata["vocabulary"]))
    examples = list(load(args.folder, pieces, hidden_of(model)))
    print(f"{len(examples)} articles, {sum(len(e.told) for e in examples)} events", flush=True)
    if not args.folds:
        export(model, train(model, examples), args.out)
        return
    count = Count()
    for fold in range(args.folds):
        branch = train(model, [e for n, e in enumerate(examples) if n % args.folds != fold])
        for example in examples[fold :: args.folds]:
            measure(branch, example, count)
            if args.keep:
                keep(args.keep / f"{example.name}.npz", branch, example)
        print(count, flush=True)


@torch.no_grad()
def keep(path: Path, branch: Branch, example: Example) -> None:
    """What a branch says of an article, for what is learnt from it (`steps.kept`)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = run(branch, example, 0)[:, :WIDTH].numpy().astype(np.float16)
    np.savez(path, start=example.start, values=values, weights=weights_as_text(branch))


if __name__ == "__main__":
    main()
