"""Checks of the finished pages."""
