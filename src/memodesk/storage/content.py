"""An agreement as the text that is stored, and back."""

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import walk
from memodesk.storage.backups import content_hash
from memodesk.storage.faults import UnfitTextError


def written(agreement: Agreement) -> str:
    """The agreement as one line of JSON. Raises UnfitTextError naming the field at fault."""
    try:
        return agreement.model_dump_json(exclude_defaults=True)
    except (PydanticSerializationError, UnicodeEncodeError) as error:
        raise UnfitTextError(_unfit(agreement)) from error


def read(content: str, expected_hash: str) -> Agreement | None:
    """The agreement behind a stored content; None if it is not what was stored."""
    if content_hash(content) != expected_hash:
        return None
    try:
        return Agreement.model_validate_json(content)
    except ValidationError:
        return None


def _unfit(agreement: Agreement) -> str:
    for path, _description, content in walk(agreement):
        texts = content.items() if isinstance(content, dict) else [("", content)]
        for language, words in texts:
            if isinstance(words, str) and not _is_whole(words):
                return f"{path}.{language}" if language else path
    return ""


def _is_whole(text: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in text)
