"""Groups of commands. Heavy modules are imported inside the commands, as in `tui.cli`."""
