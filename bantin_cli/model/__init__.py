"""The document: an issue understood, free of files and of pages."""
