"""Accuracy on annotated articles, and the accuracy table of docs/method.md.

python -m tests.accuracy                        measure anew what the test holds the reading to (expected.json)
python -m tests.accuracy BENCHMARK_FOLDER       write the table between that page's accuracy marks (some minutes)
"""
