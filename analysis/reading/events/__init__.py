"""What happens, who does it to whom, when, and who vouches for it."""
