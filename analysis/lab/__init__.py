"""The report live in JupyterLab."""
