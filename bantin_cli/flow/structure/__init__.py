"""The logical structure of a bulletin: what is what, in reading order, wherever it stands on pages."""
