"""Direct speech without quotation marks: transcripts, interviews, texts that have lost their marks."""
