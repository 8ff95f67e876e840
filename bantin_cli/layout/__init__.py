"""Typesetting: from the flow to finished pages; pure."""
