"""Make the drawn and generated parts of the documentation anew: `make docs`."""

from tests.documentation import architecture, reference

reference.PAGE.write_text(reference.page(), "utf-8")
architecture.PAGE.write_text(architecture.page(architecture.PAGE.read_text("utf-8")), "utf-8")
