"""Colours: enough contrast in both themes, apart for colour-blind readers, one entry for every word of a vocabulary."""

import itertools
import re

import numpy as np
import pytest

from analysis.charts.kit import theme
from analysis.tables import codebook as rows

# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
SIGHT = {
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


def linear(colour: str) -> np.ndarray:
    c = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def oklab(rgb: np.ndarray) -> np.ndarray:
    lms = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ np.clip(rgb, 0, 1)
    )
    return (
        np.array(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ]
        )
        @ lms
    )


MARKS = [
    *theme.KIND_COLOUR.values(),
    *theme.STATUS_COLOUR.values(),
    *theme.SPEAKER_COLOURS,
    theme.QUOTE_COLOUR,
    theme.ACCENT,
]


@pytest.mark.parametrize("mode", theme.MODES)
def test_contrast(mode):
    c = theme.MODES[mode]
    for paper in (c["paper"], c["band"], c["raised"]):
        assert contrast(c["ink"], paper) >= 7 and contrast(c["soft"], paper) >= 4.5
        assert min(contrast(m, paper) for m in MARKS) >= 3
    assert contrast(c["ink"], c["highlight"]) >= 4.5 and contrast(c["focus"], c["paper"]) >= 3
    assert contrast(c["accent"], c["paper"]) >= 4.5
    for i, shade in enumerate(theme.RAMP[mode]):  # numbers in cells: ink on three shades, paper on the last two
        assert contrast(c["ink"] if i < 3 else c["paper"], shade) >= 4.5


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("colours", [theme.KIND_COLOUR, theme.STATUS_COLOUR], ids=["kind", "status"])
def test_colours_stay_apart_or_shapes_do(sight, colours):
    shapes = theme.KIND_SHAPE if colours is theme.KIND_COLOUR else theme.STATUS_SHAPE
    assert len(set(shapes.values())) == len(colours)
    seen = {w: oklab(np.array(SIGHT[sight]) @ linear(c)) for w, c in colours.items()}
    apart = [np.linalg.norm(seen[a] - seen[b]) for a, b in itertools.combinations(seen, 2)]
    assert min(apart) > 0.06


def test_every_word_has_a_colour_a_shape_and_a_property():
    assert set(theme.KIND_COLOUR) == set(theme.KIND_SHAPE) == set(rows.ACTOR_KINDS)
    assert set(theme.STATUS_COLOUR) == set(theme.STATUS_SHAPE) == set(theme.STATUS_MEANING) == set(rows.STATUSES)
    assert set(theme.FORM_MEANING) == set(rows.FORMS) and set(theme.QUOTE_FILL) == set(theme.QUOTE_MEANING) == set(
        rows.QUOTE_KINDS
    )
    sheet = theme.style_sheet()
    for word in rows.ACTOR_KINDS:
        assert f"--kind-{word}:" in sheet and f".kind-{word}" in sheet
    for word in rows.STATUSES:
        assert f"--status-{word}:" in sheet and f".status-{word}" in sheet
    declared = set(re.findall(r"--([\w-]+):", sheet))
    assert set(re.findall(r"var\(--([\w-]+)\)", sheet)) <= declared


def test_dark_changes_every_colour_that_light_sets():
    light, dark = theme.config("light"), theme.config("dark")
    assert light["background"] == dark["background"] == "transparent"
    assert light["axis"]["labelColor"] != dark["axis"]["labelColor"] and light["range"] != dark["range"]
    assert set(theme.MODES["light"]) == set(theme.MODES["dark"])
    css = theme.css_variables()
    assert "prefers-color-scheme: dark" in css and '[data-theme="dark"]' in css and '[data-theme="light"]' in css
