"""The table of new legal documents, as written."""

from typing import Annotated

from pydantic import ConfigDict, RootModel

from bantin_cli.schema.base import FileModel, about
from bantin_cli.schema.fields import IsoDate, Text, WebAddress


class DocumentEntry(FileModel):
    """A legal document."""

    number: Annotated[Text, about("Its number and sign.", "Số, ký hiệu văn bản.")] = ""
    date: Annotated[IsoDate | None, about("Day of issue.", "Ngày ban hành, dạng 2026-10-12.")] = None
    title: Annotated[Text, about("What it is and what it says.", "Tên loại và trích yếu nội dung.")] = ""
    url: Annotated[WebAddress | None, about("Address of its text.", "Địa chỉ toàn văn; có thể bỏ.")] = None


class DocumentsFile(RootModel[tuple[DocumentEntry, ...]]):
    """A list of legal documents, in the order of the table."""

    model_config = ConfigDict(frozen=True)
