"""What the file models say about a place in a file: its type, its keys, its choices."""

from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

Location: TypeAlias = tuple[str | int, ...]


def bare(annotation: Any) -> Any:
    """Return a type without `Annotated` and without ``| None``."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType):
            members = [member for member in get_args(annotation) if member is not NoneType]
            if len(members) != 1:
                return annotation
            annotation = members[0]
        else:
            return annotation


def type_at(model: type[BaseModel], location: Location) -> Any:
    """Return the bare type that a file model gives the value at `location`; None where it says nothing."""
    current: Any = model
    for part in location:
        current = _step(current, part)
        if current is None:
            return None
    return current


def keys_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """Return the keys that may stand at `location`, in the order of the model."""
    current = type_at(model, location)
    if not _is_model(current):
        return ()
    return tuple(field.alias or name for name, field in current.model_fields.items())


def choices_at(model: type[BaseModel], location: Location) -> tuple[str, ...]:
    """Return the values that may stand at `location`, when they are a fixed choice."""
    current = type_at(model, location)
    if get_origin(current) is Literal:
        return tuple(str(choice) for choice in get_args(current))
    if isinstance(current, type) and issubclass(current, Enum):
        return tuple(str(member.value) for member in current)
    return ()


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _step(current: Any, part: str | int) -> Any:
    if _is_model(current):
        if issubclass(current, RootModel):
            return _step(bare(current.model_fields["root"].annotation), part)
        fields = current.model_fields.items()
        return next((bare(field.annotation) for name, field in fields if part in (name, field.alias)), None)
    arguments = get_args(current)
    if get_origin(current) in (tuple, list) and isinstance(part, int):
        return bare(arguments[0] if arguments[-1] is Ellipsis or part >= len(arguments) else arguments[part])
    if get_origin(current) in (dict, Mapping) and len(arguments) == 2:
        return bare(arguments[1])
    return None
