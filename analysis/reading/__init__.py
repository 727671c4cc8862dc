"""One module per table: from an annotated document to its rows."""
