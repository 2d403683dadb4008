"""The search index: files that are derived from the database and can be made again from nothing at any time.

`writing` makes and follows, `reader` holds what this process reads, `words` and `narrowing` turn a `Query` into the engine's own, `answer`
is what comes out. `current` in the index folder names the generation that counts; every machine keeps a copy of its own.
"""
