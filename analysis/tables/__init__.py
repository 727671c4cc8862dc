"""The tables: their codebook, frames, validation, data package and files."""
