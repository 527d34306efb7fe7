"""Measures speed as ratios of pairs, run in turn; judges nothing by the clock alone."""
