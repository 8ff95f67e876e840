"""Characters that the fonts of the layout cannot draw."""

import unicodedata

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found, in_order
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.flow.items import Flow
from bantin_cli.flow.texts import text_items
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.model.inlines import capital_letters

CODE = Code(
    id="BT640",
    name="character-missing-from-font",
    severity=Severity.ERROR,
    message=Wording(
        vi="Phông chữ `{face}` không có ký tự `{character}` ({point}, {name}).",
        en="The font `{face}` has no character `{character}` ({point}, {name}).",
    ),
    hint=Wording(
        vi="Thay ký tự này bằng chữ hoặc ký hiệu thông dụng, hoặc xóa đi.",
        en="Replace the character by a letter or a common sign, or delete it.",
    ),
    why=Wording(
        vi=(
            "Ký tự không có trong phông sẽ in thành một ô vuông trống. Hay gặp nhất là biểu tượng cảm xúc, ký hiệu đầu "
            "dòng chép từ Word, và chữ của ngôn ngữ khác."
        ),
        en=(
            "A character that the font lacks prints as an empty box. Most often it is an emoji, a bullet copied from "
            "Word, or a letter of another script."
        ),
    ),
    bad="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng 😀.\n",
    good="# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n",
)


def check_character_missing_from_font(flow: Flow, metrics: FontMetrics) -> tuple[Diagnostic, ...]:
    """Find the characters without a glyph (BT640); each is named once for every place."""
    findings = []
    for item in text_items(flow):
        for run in item.runs:
            face = item.style.face_for(strong=run.strong, emphasis=run.emphasis).name
            text = capital_letters(run.text) if item.style.capitals else run.text
            for character in metrics.lacks(face, text):
                findings.append(
                    found(
                        CODE,
                        item.span,
                        face=face,
                        character=character,
                        point=f"U+{ord(character):04X}",
                        name=unicodedata.name(character, "?"),
                    )
                )
    return in_order(findings)
