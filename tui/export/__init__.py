"""Writes what a filter shows to a file, one format a module.

Each names its filter where the format has a place for it and tells what it leaves out.
"""
