"""Registry tokens, what follows from them, and how a record's own forms (ids, ages, criteria) are read. No Django.

Nothing here writes a sentence: functions return a `Phrase`, the id of a sentence with its values, and `trials.words` says it.
"""
