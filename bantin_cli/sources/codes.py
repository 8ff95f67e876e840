"""Every Code of the readers; loads neither a parser nor Pillow."""

from bantin_cli.sources import (
    codes_files,
    codes_markdown,
    codes_markdown_containers,
    codes_markdown_images,
    codes_markdown_languages,
    codes_pictures,
    codes_yaml,
)

CODES = (
    *codes_files.CODES,
    *codes_yaml.CODES,
    *codes_markdown.CODES,
    *codes_markdown_images.CODES,
    *codes_markdown_containers.CODES,
    *codes_markdown_languages.CODES,
    *codes_pictures.CODES,
)
"""BT101 to BT147, BT170 to BT178, BT180 to BT183 and BT401 to BT409, by file."""
