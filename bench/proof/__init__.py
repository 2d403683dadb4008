"""Fault proofs: what the portal promises, held while its processes are killed (`make proof`)."""
