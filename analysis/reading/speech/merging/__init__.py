"""What the reader model reads of quotes, and how it is put together with what the rules find."""
