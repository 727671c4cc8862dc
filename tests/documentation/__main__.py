"""Make the drawn and generated parts of the documentation anew: `make docs`."""

from tests.documentation import architecture, codebook, reference, word_lists

for page in (codebook, reference, word_lists):
    page.PAGE.write_text(page.page(), "utf-8")
architecture.PAGE.write_text(architecture.page(architecture.PAGE.read_text("utf-8")), "utf-8")
