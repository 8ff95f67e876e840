"""Checks of the issue as understood."""
