"""Text in, dated records out. Import what you need from its modules: this file stays empty so that
the store and the screen can use `parsing.records` without paying for the engine."""
