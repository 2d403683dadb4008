"""Answers, readings and results as phrases, to be put into words by `trials.words`. Pure."""
