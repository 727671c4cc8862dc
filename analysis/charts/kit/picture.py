"""A chart as a picture, for where nothing draws it: on GitHub, in nbviewer, in a notebook that was converted."""

import os

SVG = "image/svg+xml"
VEGALITE_VERSION = "6.4"  # what draws charts, here and in a page
PICTURES = "ANALYSIS_PICTURES"  # in the environment: "none" where the notebook is not kept, which saves their time


def wanted() -> bool:
    """Whether a figure that is displayed brings its picture along."""
    return os.environ.get(PICTURES) != "none"


def picture(spec: dict) -> str:
    """The spec drawn as SVG, in this process: nothing is fetched."""
    import vl_convert

    return vl_convert.vegalite_to_svg(spec, vl_version=VEGALITE_VERSION)
