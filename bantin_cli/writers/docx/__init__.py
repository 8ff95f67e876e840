"""The issue as a Word document, for reading and reviewing."""
