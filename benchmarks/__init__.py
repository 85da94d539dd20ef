"""Measurements: every number is a ratio within one run, so that machines can differ."""
