"""What all file models share: frozen, unknown keys refused, a key without a value counts as not given."""

from enum import Enum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo


class GivenUp(Enum):
    """Stands for a required value that was found missing or wrong; it validates as None."""

    VALUE = "given up"


class FileModel(BaseModel):
    """A mapping in a source file, as written.

    A required key whose absence must not hide the findings of its neighbours has the type ``X | None`` and no default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_keys(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        return {
            key: None if value is GivenUp.VALUE else value for key, value in data.items() if not _is_left_empty(value)
        }


def _is_left_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def about(en: str, vi: str) -> FieldInfo:
    """Describe a field inside its `Annotated`.

    Args:
        en: the sentence of the JSON Schema and the reference page; never repeats the default.
        vi: the same for the comments of a scaffolded file.

    Returns:
        The pydantic field information; further constraints stand beside it in the `Annotated`.
    """
    info: FieldInfo = Field(description=en, json_schema_extra={"x-vi": vi})
    return info
