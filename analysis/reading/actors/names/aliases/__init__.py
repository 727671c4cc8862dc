"""Which names name one actor: short forms, surnames, acronyms, other spellings."""
