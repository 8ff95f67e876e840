"""Web addresses in the plain ASCII form that link annotations and QR codes need."""

from urllib.parse import quote, urlsplit, urlunsplit

_KEPT = "!#$%&'()*+,/:;=?@[]~"
"""Characters that already are part of an address and stay (RFC 3986, 2.2); ``%`` because it may start an escape."""


def ascii_address(address: str) -> str:
    """Return the URI of an address that may hold letters of any language (RFC 3987, 3.1).

    The host becomes Punycode, every other letter outside ASCII its UTF-8 bytes behind ``%``. An address that is plain
    already comes back unchanged.
    """
    if address.isascii() and " " not in address:
        return address
    try:
        parts = urlsplit(address)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return quote(address, safe=_KEPT)
    return urlunsplit((parts.scheme, host, *(quote(part, safe=_KEPT) for part in parts[2:])))
