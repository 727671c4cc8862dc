"""Training of the reader model from the benchmark folder; needs torch, which the package itself does not.

python -m analysis.training BENCHMARK_FOLDER --out FILE
"""
