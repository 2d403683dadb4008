"""The self-check: what a trial asks of people, read from its record, and what a visitor's own answers say to it."""
