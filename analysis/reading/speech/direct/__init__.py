"""Direct speech: which passages in quotation marks somebody says, and by which cue before, behind or beside them."""
