"""The event log: one TinyDB file, written whole or not at all, read as an immutable snapshot.

files → ingest            reads, parses and reconciles articles, then commits once
log, transaction          the file as a whole: opened, locked, replaced
storage, documents        bytes that cannot be half written; records ⇄ JSON
schema, keeping           what makes a file our log, older ones; is it whole, going back
corrections, marks        what a person set right, kept and applied again; what they marked
rows, memories            reconciles articles under the corrections, going on from what is remembered
places                    where logs live
query                     the filter language: text ⇄ query
reader, index, opening    what the screen reads from; the snapshot; what it reads of a log
sidecar, unread           what is known of a log before it is read, kept apart from it
matching, columns, cells  which rows a query finds, by arrays of what each row has
texts, stored             all words in reading order; rows that become records when looked at
names, folding            what actors and countries go by; words without case and accents
sorting, garbage          sorting and reading that hold up no other thread
"""
