"""A layout resolved to points."""
