"""`dateline stats`: what a log holds, counted and shown."""
