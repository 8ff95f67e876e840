"""The leaders' dated activities, as written."""

from typing import Annotated

from pydantic import ConfigDict, RootModel

from bantin_cli.schema.base import FileModel, about
from bantin_cli.schema.fields import IsoDate, Text


class ActivityEntry(FileModel):
    """A dated activity."""

    date: Annotated[IsoDate | None, about("Its day.", "Ngày diễn ra, dạng 2026-10-06.")] = None
    text: Annotated[Text, about("What took place.", "Nội dung hoạt động.")] = ""


class ActivitiesFile(RootModel[tuple[ActivityEntry, ...]]):
    """A list of activities, in the order in which they print."""

    model_config = ConfigDict(frozen=True)
