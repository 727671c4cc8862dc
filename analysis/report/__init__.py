"""Parameters → executed notebook → one HTML file that works offline."""
