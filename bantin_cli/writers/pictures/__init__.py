"""Picture files, made ready for the outputs: upright, cropped, sRGB, no larger than they are printed."""
