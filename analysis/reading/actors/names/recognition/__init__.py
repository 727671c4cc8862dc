"""Named entity recognition: what the recogniser found, put right, and the names that it missed."""
