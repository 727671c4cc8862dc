"""Tests: one file per module; `browser/` drives a real Chromium and a real JupyterLab."""
