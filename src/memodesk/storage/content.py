"""An agreement as the text that is stored, and back."""

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Value, walk
from memodesk.storage.backups import content_hash
from memodesk.storage.faults import UnfitTextError


def written(agreement: Agreement) -> str:
    """The agreement as one line of JSON. Raises UnfitTextError naming the field at fault."""
    return dumped(agreement)


def dumped(value: Value) -> str:
    """Any value as JSON without what is empty. Raises UnfitTextError naming the field at fault."""
    try:
        return value.model_dump_json(exclude_defaults=True)
    except (PydanticSerializationError, UnicodeEncodeError) as error:
        raise UnfitTextError(_unfit(value)) from error


def dumpable(text: str) -> str:
    """A plain column's text without the two signs that a database refuses."""
    return "".join("\ufffd" if sign == "\0" or not _is_whole(sign) else sign for sign in text)


def read(content: str, expected_hash: str) -> Agreement | None:
    """The agreement behind a stored content; None if it is not what was stored."""
    if content_hash(content) != expected_hash:
        return None
    try:
        return Agreement.model_validate_json(content)
    except ValidationError:
        return None


def _unfit(value: Value) -> str:
    for path, _description, content in walk(value):
        texts = content.items() if isinstance(content, dict) else [("", content)]
        for language, words in texts:
            if isinstance(words, str) and not _is_whole(words):
                return f"{path}.{language}" if language else path
    return ""


def _is_whole(text: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in text)
