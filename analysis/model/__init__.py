"""The reader model at run time (onnxruntime). How it was trained and what it can do: README.md beside this file."""

from .reader import EventSpan, MentionSpan, QuoteSpan, Spans, TimeSpan, read_spans

__all__ = ["EventSpan", "MentionSpan", "QuoteSpan", "Spans", "TimeSpan", "read_spans"]
