"""Benchmarks (`make bench`) and fault proofs (`make proof`)."""
