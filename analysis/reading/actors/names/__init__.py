"""Names: their spans, kinds, and which of them are one."""
