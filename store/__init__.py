"""The event log: one TinyDB file, written whole or not at all, read as an immutable snapshot.

files → ingest            reads, parses and reconciles articles, then commits once
log, transaction          the file as a whole: opened, locked, replaced
storage, documents        bytes that cannot be half written; records ⇄ JSON
corrections               what a person set right, kept and applied again
rows                      reconciles all articles under the corrections
places                    where logs live
query                     the filter language: text ⇄ query
index                     the snapshot: pages, facets, histogram
matching, columns, cells  which rows a query finds, by bitmaps over what each row has
names, folding            what actors and countries go by; words without case and accents
"""
