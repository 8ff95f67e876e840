"""Measures of real font files."""
