"""A print shop's colour profile, and colours separated into its four inks."""
