"""The header of an article, as written."""

from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from bantin_cli.schema.base import FileModel, about
from bantin_cli.schema.fields import Flag, IsoDate, LanguageTag, Text, WebAddress


def _name_alone(value: Any) -> Any:
    return value if isinstance(value, dict | list | SourceEntry) else {"name": value}


class SourceEntry(FileModel):
    """Where an article was taken from; the name alone may be written in its place."""

    name: Annotated[Text, about("Name of the source.", "Tên nguồn.")] = ""
    url: Annotated[WebAddress | None, about("Address of the original.", "Địa chỉ bài gốc; có thể bỏ.")] = None

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Allow the name alone."""
        return {"anyOf": [{"type": "string"}, handler(core)]}


class ArticleHeader(FileModel):
    """The header of an article, between two lines of ``---``."""

    title: Annotated[Text, about("The headline.", "Tiêu đề bài.")] = ""
    kicker: Annotated[Text, about("Line above the title.", "Dòng chữ nhỏ phía trên tiêu đề; có thể bỏ.")] = ""
    lead: Annotated[Text, about("Opening paragraph.", "Sa-pô, một đoạn; có thể bỏ.")] = ""
    author: Annotated[Text, about("Who wrote it.", "Tác giả; có thể bỏ.")] = ""
    source: Annotated[
        SourceEntry | None,
        about(
            "Where it was taken from: a name, or name and url.",
            "Nguồn: chỉ tên báo, hoặc gồm name và url; có thể bỏ.",
        ),
        BeforeValidator(_name_alone),
    ] = None
    date: Annotated[IsoDate | None, about("Day of the event.", "Ngày diễn ra, dạng 2026-10-12; có thể bỏ.")] = None
    qr: Annotated[
        WebAddress | None, about("Address of a QR code printed with it.", "Địa chỉ cho mã QR in kèm bài; có thể bỏ.")
    ] = None
    cover: Annotated[Flag, about("It is announced on the cover.", "true nếu giới thiệu trên bìa.")] = False
    language: Annotated[
        LanguageTag | None,
        about(
            "Language of the whole article where it is not the bulletin's: en, fr, zh.",
            "Ngôn ngữ của cả bài nếu khác ngôn ngữ bản tin: en, fr, zh; có thể bỏ.",
        ),
    ] = None
