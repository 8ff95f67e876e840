"""What can be found in an issue, and how it is said."""
