"""Tests mirror the rooms of `analysis`; `browser/` drives a real Chromium and a real JupyterLab."""
