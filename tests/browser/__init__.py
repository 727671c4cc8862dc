"""The report and JupyterLab in a real browser."""
