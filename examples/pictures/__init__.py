"""The illustrations of the sample issue, drawn as flat shapes with Pillow alone."""
