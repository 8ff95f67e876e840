"""Start an issue: the folder that `bantin new` makes."""
