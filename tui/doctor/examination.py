"""All that is looked at, in the order it is shown."""

from __future__ import annotations

from tui.doctor.findings import Finding
from tui.doctor.libraries import examine_extras, examine_libraries
from tui.doctor.places import examine_config, examine_folders, examine_log
from tui.doctor.terminal import examine_terminal


def examine(log_name: str | None) -> list[Finding]:
    """Reads all of the log that is meant; changes nothing."""
    return [
        *examine_libraries(),
        *examine_extras(),
        *examine_folders(),
        *examine_log(log_name),
        *examine_config(),
        *examine_terminal(),
    ]
