"""The English clause: subject, object, voice, tense, governor, antecedent of a word."""
