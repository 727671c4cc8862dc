"""An event as the reader model's story branch sees it, for comparing it with others and for what matters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.model.story import Story, alike, part


@dataclass(frozen=True, eq=False)
class StoryVector:
    """`same`: what says which events are one; `main`: log-odds of belonging to what an article is about."""

    same: np.ndarray
    main: float
    bias: float

    def like(self, other: "StoryVector") -> float:
        """Log-odds of the two's being one."""
        return float(alike(self.same, other.same, self.bias))


def story_vector(story: Sequence[Story], start: int) -> StoryVector | None:
    """What the model says of the event that begins at a character; None where it has not read it."""
    for own in story:
        if own.start[0] <= start <= own.start[-1]:
            values = own.values[own.rows([start])[0]].astype(np.float32)
            return StoryVector(part(values, "same"), float(part(values, "main")[0]), float(own.weights["same.bias"]))
    return None
