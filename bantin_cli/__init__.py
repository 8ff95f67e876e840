"""Typeset a monthly bulletin from a folder of YAML and Markdown."""

__version__ = "0.1.0"
