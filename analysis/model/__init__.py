"""The reader model at run time (onnxruntime). How it was trained and what it can do: README.md beside this file."""
