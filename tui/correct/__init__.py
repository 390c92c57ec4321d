"""Setting a log right by hand: what a person types, and what is said of it. Used by commands and keys."""
