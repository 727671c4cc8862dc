"""Who acts, speaks or is named."""
