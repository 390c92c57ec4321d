"""What the keys do, a file for each kind: plain functions of the app, listed in `tui.actions`."""
