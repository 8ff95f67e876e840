"""The PDF writer: draws placed pages with ReportLab's document model and its own operators."""
