"""The worker: a process of its own that renders templates which the program does not know."""

import json
import pickle
import struct
import sys
from collections.abc import Mapping
from typing import IO, Any, Final

from memodesk import i18n
from memodesk.errors import (
    Fault,
    InputError,
    MemoDeskError,
    ProofError,
    RefusedError,
    TemplateError,
)
from memodesk.i18n import _
from memodesk.rendering.limits import OUTPUT, limit_self

READY: Final = b"ready\n"
FLAG: Final = "--template-worker"
"""How the frozen program is called to be a worker."""
_SIZE: Final = struct.Struct(">QQ")
_ERRORS: Final[Mapping[str, type[MemoDeskError]]] = {
    kind.__name__: kind for kind in (TemplateError, InputError, ProofError, RefusedError)
}


def main() -> None:
    """Answer requests until the input ends."""
    from memodesk.rendering.prepared import prepared
    from memodesk.rendering.render import render

    out, given = sys.stdout.buffer, sys.stdin.buffer
    sys.stdout = sys.stderr  # nothing but answers may stand between them
    limit_self()
    out.write(READY)
    out.flush()
    while request := _read_request(given):
        i18n.use(request["language"])
        try:
            languages = request["draft"].languages
            compiled = prepared(request["name"], request["template"], languages)
            made = render(
                compiled, request["draft"], final=request["final"], pictures=request["pictures"]
            )
        except MemoDeskError as error:
            _answer(out, _as_json(error))
        except (MemoryError, RecursionError, OverflowError):
            sentence = _("Шаблон «{file}» потребує забагато пам’яті. Спростіть його повторення.")
            _answer(out, _as_json(_refusal(sentence, request["name"])))
        else:
            if len(made) > OUTPUT:
                sentence = _("Шаблон «{file}» робить завеликий документ. Спростіть повторення.")
                _answer(out, _as_json(_refusal(sentence, request["name"])))
            else:
                _answer(out, {}, made)


def _refusal(sentence: str, name: str) -> TemplateError:
    return TemplateError(Fault(sentence.format(file=name), name))


def write_request(out: IO[bytes], request: Mapping[str, Any]) -> None:
    """Send a request; the program itself makes it, so it may be pickled."""
    data = pickle.dumps(dict(request), protocol=5)
    out.write(_SIZE.pack(len(data), 0) + data)
    out.flush()


def _read_request(given: IO[bytes]) -> dict[str, Any] | None:
    head = given.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    found: dict[str, Any] = pickle.loads(given.read(_SIZE.unpack(head)[0]))  # noqa: S301 - ours
    return found


def _answer(out: IO[bytes], said: Mapping[str, Any], made: bytes = b"") -> None:
    head = json.dumps(said).encode()
    out.write(_SIZE.pack(len(head), len(made)) + head + made)
    out.flush()


def read_answer(given: IO[bytes]) -> bytes:
    """The document, or the error that the worker met; EOFError when the worker died.

    Nothing of an answer is run: it is JSON and bytes.
    """
    head = given.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    first, second = _SIZE.unpack(head)
    if first > OUTPUT or second > OUTPUT:
        raise EOFError
    said, made = json.loads(given.read(first)), given.read(second)
    if len(made) < second:
        raise EOFError
    if said:
        raise _error(said)
    return made


def _as_json(error: MemoDeskError) -> dict[str, Any]:
    faults = [[f.message, f.path] for f in error.faults] if isinstance(error, InputError) else []
    return {"kind": type(error).__name__, "message": str(error), "faults": faults}


def _error(said: Mapping[str, Any]) -> MemoDeskError:
    kind = _ERRORS.get(said["kind"], ProofError)
    if issubclass(kind, InputError):
        return kind(*(Fault(*fault) for fault in said["faults"]))
    return kind(said["message"])


if __name__ == "__main__":
    main()
