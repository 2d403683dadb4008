"""Other and rarer words of records for what the tables next door name. Pure data."""

from trials.eligibility.lexicon.rarer import bodies, cancers, immunity, minds

TABLE = bodies.TABLE + minds.TABLE + immunity.TABLE + cancers.TABLE
