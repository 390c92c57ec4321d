"""Files to articles, one file format a module."""
