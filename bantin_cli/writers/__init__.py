"""Outputs: PDF, DOCX, text dump, record of the build."""
