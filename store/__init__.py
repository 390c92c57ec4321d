"""The event log: one TinyDB file, written whole or not at all, read as an immutable snapshot."""
