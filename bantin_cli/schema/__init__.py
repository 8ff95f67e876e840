"""The shape of the source files; each field is described once."""
