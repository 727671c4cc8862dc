"""The reader model: one forward pass over a text gives quotes, events, times and mentions as character spans."""

import json
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np

from analysis.model import decode, span_tags
from analysis.model import labels as L
from analysis.model.story import WIDTH, Story, Weights, labels, weights_of
from analysis.model.text import WordPieces, Words, read_words, window_input, windows
from analysis.time_limit import in_time

MODEL = Path(__file__).with_name("reader.onnx")
CPU = Path("/proc/cpuinfo")  # Linux only; elsewhere the processor is not known
Span = tuple[int, int]


@dataclass(frozen=True)
class QuoteSpan:
    """Who said what: fragments of the content, cue words, source; character offsets."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: Span | None
    confidence: float | None


@dataclass(frozen=True)
class EventSpan:
    """An event's trigger. class_: TimeML, lower case; tense: past, present, future or None."""

    start: int
    end: int
    class_: str
    tense: str | None
    polarity: str
    certainty: str
    future: bool
    confidence: float | None


@dataclass(frozen=True)
class TimeSpan:
    """A time expression and its TIMEX3 type."""

    start: int
    end: int
    type: str
    confidence: float | None


@dataclass(frozen=True)
class MentionSpan:
    """A noun phrase that refers; mentions nest. kind: one of `labels.KINDS`; form: name, nominal or pronoun."""

    start: int
    end: int
    head_start: int
    head_end: int
    kind: str
    form: str
    confidence: float | None


@dataclass(frozen=True)
class Spans:
    """All that the model reads in a text, each layer in the order of the text.

    antecedents: (mention, earlier mention, probability) by position in `mentions`. order: (event, later event in the
    text, probability of before, of after) by position in `events`; what is left to 1 is neither.
    story: what its second branch says of every word, per stretch read.
    """

    quotes: tuple[QuoteSpan, ...]
    events: tuple[EventSpan, ...]
    times: tuple[TimeSpan, ...]
    mentions: tuple[MentionSpan, ...]
    antecedents: tuple[tuple[int, int, float], ...]
    order: tuple[tuple[int, int, float, float], ...]
    story: tuple[Story, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Model:
    """A loaded model file: pieces, decoding settings, what the story branch adds, one forward pass."""

    pieces: WordPieces
    settings: decode.Settings
    story: Weights
    forward: Callable[[np.ndarray, np.ndarray], np.ndarray]


_loading = threading.Lock()


def overflows(flags: str) -> bool:
    """May sums of 8-bit products overflow on a processor with these flags? Without VNNI instructions they do on x86."""
    return "vnni" not in flags


@lru_cache(maxsize=2)
def _load(path: Path) -> Model:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read when the library loads: it would write a device id and phone home
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    if overflows(CPU.read_text() if CPU.is_file() else ""):
        options.add_session_config_entry("session.x64quantprecision", "1")  # a slower, exact way
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    about = session.get_modelmeta().custom_metadata_map
    if about.get("labels") != json.dumps(L.SLICES) or about.get("story labels") != labels():
        raise ValueError(f"{path.name} was trained for other labels than this version reads: train it anew")

    def forward(ids: np.ndarray, features: np.ndarray) -> np.ndarray:
        out, story = session.run(None, {"ids": ids[None], "features": features[None]})
        return np.concatenate([out[0], story[0]], axis=1)

    return Model(
        WordPieces(json.loads(about["vocabulary"])),
        decode.Settings(**json.loads(about["settings"])),
        weights_of(about["story"]),
        forward,
    )


def load(path: Path = MODEL) -> Model:
    """The model of a file, loaded once. Raises ValueError where the file is not for this version of the package."""
    with _loading:
        return _load(Path(path))


def run_windows(words: Words, pieces: WordPieces, forward: Callable, width: int = L.WIDTH + WIDTH) -> decode.Output:
    """Output (`width` a word) of all windows; a word belongs to the one where it lies farthest from an inner edge."""
    out = np.zeros((len(words), width), np.float32)
    depth, owner, parts = np.full(len(words), -1), np.zeros(len(words), np.int64), []
    for number, (begin, end) in enumerate(windows(words)):
        in_time()
        ids, features, positions = window_input(words, begin, end, pieces)
        values = forward(ids, features)[positions]
        inner = np.full(end - begin, 10_000)
        if begin > 0:
            inner = np.minimum(inner, np.arange(end - begin))
        if end < len(words):
            inner = np.minimum(inner, np.arange(end - begin)[::-1])
        better = inner > depth[begin:end]
        out[begin:end][better] = values[better]
        depth[begin:end][better] = inner[better]
        owner[begin:end][better] = number
        parts.append((begin, values))
    return decode.Output(out, owner, tuple(parts))


def read_spans(text: str, model: Model | None = None) -> Spans:
    """Quotes, events, times and mentions of any text; deterministic on one machine."""
    model = model or load()
    words = read_words(text, model.pieces)
    if not len(words):
        return Spans((), (), (), (), (), ())
    out, settings = run_windows(words, model.pieces, model.forward), model.settings

    def span(first: int, last: int) -> Span:
        return int(words.start[first]), int(words.end[last])

    def labels_of(name: str, spans: list[span_tags.TaggedSpan]) -> list[str]:
        rows, values = decode.as_rows(spans), decode.part(out.words, name)
        return [L.CHOICES[name][best] for best in (values[rows[:, 0]] + values[rows[:, 1]]).argmax(1)]

    found = span_tags.find_spans(out, settings)
    quotes = tuple(
        QuoteSpan(
            tuple(span(*c) for c in quote.contents),
            (span(*quote.cue),) if quote.cue else (),
            span(*quote.source) if quote.source else None,
            decode.calibrated(quote.raw, "quotes", settings),
        )
        for quote in decode.find_quotes(out, found, settings)
    )
    events = tuple(
        _event(span(first, last), attributes, decode.calibrated(raw, "events", settings))
        for (first, last, raw, _), *attributes in zip(
            found["event"],
            *(labels_of(name, found["event"]) for name in ("class", "tense", "polarity", "certainty", "future")),
        )
    )
    times = tuple(
        TimeSpan(*span(first, last), type_, decode.calibrated(raw, "times", settings))
        for (first, last, raw, _), type_ in zip(found["time"], labels_of("timex", found["time"]))
    )
    heads = decode.find_mentions(out, settings)
    mentions = tuple(
        MentionSpan(
            *span(first, last),
            *span(head, head),
            L.KINDS[kind],
            L.FORMS[form],
            decode.calibrated(raw, "mentions", settings),
        )
        for head, first, last, form, kind, raw in heads
    )
    return Spans(
        quotes,
        events,
        times,
        mentions,
        tuple(decode.find_antecedents(out, heads, settings)),
        tuple(decode.order_chances(out, found["event"], settings)),
        (Story(words.start, out.words[:, L.WIDTH :].astype(np.float16), model.story),),
    )


def _event(span: Span, attributes: list[str], confidence: float | None) -> EventSpan:
    """`attributes`: class, tense, polarity, certainty, whether it is to come."""
    class_, tense, polarity, certainty, future = attributes
    timed = tense if tense in ("past", "present", "future") else None
    return EventSpan(*span, class_, timed, polarity, certainty, future == "true", confidence)
