"""`python -m tui` is `dateline`."""

from __future__ import annotations

from tui.cli import main

main(prog_name="dateline")
