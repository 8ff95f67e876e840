"""QR codes as matrices (ISO/IEC 18004). Knows nothing of pages: size, colour and quiet zone are for others to draw."""

from typing import Any, TypeAlias

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.writers.addresses import ascii_address

Modules: TypeAlias = tuple[tuple[bool, ...], ...]
"""Rows of a QR code without quiet zone; True is dark."""

LARGEST_VERSION = 18
"""89 modules a side; with its quiet zone and modules of 0.4 mm 39 mm wide, half a column."""

_MASK = 6
"""The pattern laid over the data. Trying all eight takes ten times as long, and damaged codes were read as often."""

QR_ADDRESS_TOO_LONG = Code(
    id="BT521",
    name="qr-address-too-long",
    severity=Severity.ERROR,
    message=Wording(
        vi="Địa chỉ của mã QR dài {length} byte, mã in ra sẽ quá dày để quét; tối đa là {limit} byte.",
        en="The address of the QR code is {length} bytes long, too dense to scan in print; at most {limit} bytes fit.",
    ),
    hint=Wording(
        vi="Dùng địa chỉ ngắn hơn, chẳng hạn bỏ phần theo dõi sau dấu `?`.",
        en="Use a shorter address, for example without the tracking part after the `?`.",
    ),
    why=Wording(
        vi=(
            "Địa chỉ càng dài, mã QR càng nhiều ô. Ô in nhỏ hơn 0,4 mm thì điện thoại khó đọc, còn giữ ô đủ lớn thì mã "
            "chiếm quá nhiều chỗ trên trang."
        ),
        en=(
            "The longer the address, the more modules its code has. Phones read modules under 0.4 mm badly, and with "
            "modules large enough the code would take too much of the page."
        ),
    ),
    bad='qr: "https://example.org/tin?utm_source=…&fbclid=… (hơn 560 byte)"\n',
    good='qr: "https://example.org/huong-dan"\n',
)

CODES: tuple[Code, ...] = (QR_ADDRESS_TOO_LONG,)


def encode_qr(address: str, span: SourceSpan | None = None) -> Modules:
    """Encode a web address as a QR code of the smallest version that has error correction M or better.

    Args:
        address: as written; letters outside ASCII are percent-encoded.
        span: where it was written, for the finding.

    Returns:
        The rows from the top, without quiet zone; the same address gives the same rows.

    Raises:
        BantinError: BT521, the address is too long.
    """
    # Loads Pillow; an issue without QR codes does without.
    from qrcode import QRCode, util  # noqa: PLC0415
    from qrcode.constants import ERROR_CORRECT_M  # noqa: PLC0415

    data = util.QRData(ascii_address(address).encode(), mode=util.MODE_8BIT_BYTE)
    version = _smallest_version(len(data), ERROR_CORRECT_M, util)
    if version > LARGEST_VERSION:
        limit = _capacity(LARGEST_VERSION, ERROR_CORRECT_M, util)
        raise BantinError([found(QR_ADDRESS_TOO_LONG, span, length=len(data), limit=limit)])
    code = QRCode(version, _strongest_correction(len(data), version, util), border=0, mask_pattern=_MASK)
    code.add_data(data)
    code.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in code.modules)


def _capacity(version: int, correction: int, util: Any) -> int:
    """Return how many bytes fit: the data bits without mode (4 bits) and length (8 bits, 16 from version 10)."""
    bits = util.BIT_LIMIT_TABLE[correction][version] - 4 - (8 if version < 10 else 16)
    return int(bits) // 8


def _smallest_version(length: int, correction: int, util: Any) -> int:
    fitting = (version for version in range(1, 41) if _capacity(version, correction, util) >= length)
    return next(fitting, 41)


def _strongest_correction(length: int, version: int, util: Any) -> int:
    """Return the strongest error correction at which the data still fits the version: more repair at the same size."""
    from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q  # noqa: PLC0415

    levels = (ERROR_CORRECT_H, ERROR_CORRECT_Q, ERROR_CORRECT_M)
    return int(next(level for level in levels if _capacity(version, level, util) >= length))
