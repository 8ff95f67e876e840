"""One file per check: a Code and its function."""
