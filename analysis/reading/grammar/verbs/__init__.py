"""A verb and what depends on it: its subject, object, voice, tense, mood, and the word that governs it."""
