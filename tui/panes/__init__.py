"""The screen's widgets, one a file."""
