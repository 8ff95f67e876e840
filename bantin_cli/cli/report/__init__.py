"""Findings and results in each output format."""
