"""Bytes to text and data with positions; knows nothing of issues."""
