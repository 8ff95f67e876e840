"""Styled items in reading order, nothing placed."""
