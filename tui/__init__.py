"""Everything a person touches: the command line, the Textual app, summaries and exports."""
