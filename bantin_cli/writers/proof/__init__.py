"""Finished pages as pictures: a contact sheet to judge an issue by, and every page by itself."""
