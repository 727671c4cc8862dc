"""Accuracy on annotated articles, and the accuracy table of the README.

python -m tests.accuracy                        measure anew what the test holds the reading to (expected.json)
python -m tests.accuracy BENCHMARK_FOLDER       write the table between the README's accuracy marks (some minutes)
"""
