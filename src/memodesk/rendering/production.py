"""From a template's file and a draft to a document: our own templates here, others in a worker."""

import atexit
import hashlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from memodesk import i18n
from memodesk.drafting.draft import Draft
from memodesk.errors import Fault, MemoDeskError, TemplateError
from memodesk.i18n import _
from memodesk.paths import TEMPLATES
from memodesk.rendering import limits
from memodesk.rendering.reasons import reason
from memodesk.rendering.worker import FLAG, READY, read_answer, write_request

SHIPPED: Final = "shipped.json"
"""The SHA-256 of the templates as they were released, beside them."""


def produce(
    template: Path,
    draft: Draft,
    *,
    final: bool,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The draft through a template as a proved Word file.

    A template that is not as it was released runs in a process of its own, within limits of
    time, memory and output. Raises what `render` raises; TemplateError when a limit is passed.
    """
    try:
        data = template.read_bytes()
    except OSError as error:
        sentence = _("Шаблон «{file}» не вдалося прочитати: {reason}.")
        message = sentence.format(file=template.name, reason=reason(error))
        raise TemplateError(Fault(message, str(template))) from error
    if hashlib.sha256(data).hexdigest() in shipped():
        from memodesk.rendering.prepared import prepared
        from memodesk.rendering.render import render

        # These very bytes: the file may be another one by now.
        compiled = prepared(template.name, data, draft.languages)
        return render(compiled, draft, final=final, pictures=pictures)
    request = {
        "template": data,
        "name": template.name,
        "draft": draft,
        "final": final,
        "pictures": dict(pictures or {}),
        "language": i18n.current(),
    }
    return worker().ask(request)


@cache
def shipped() -> frozenset[str]:
    """The hashes of the released templates; none where the list cannot be read."""
    try:
        return frozenset(json.loads((TEMPLATES / SHIPPED).read_bytes()).values())
    except (OSError, ValueError, AttributeError):
        return frozenset()


class Worker:
    """One process for templates of others; it stays for the next document and ends with us."""

    def __init__(self, seconds: float = limits.SECONDS) -> None:
        self.seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._job: Any = None
        self._lock = threading.Lock()
        self._owner = os.getpid()

    def ask(self, request: Mapping[str, Any]) -> bytes:
        """The document for a request; a worker that is stuck or dies is replaced afterwards."""
        with self._lock:
            process = self._started()
            answer = _Answer(process, request)
            if not answer.wait(self.seconds):
                self.close()
                sentence = _(
                    "Шаблон «{file}» працює надто довго, тому його зупинено. Спростіть повторення."
                )
                raise _refusal(sentence, request["name"])
            if answer.lost:
                self.close()
                sentence = _(
                    "Шаблон «{file}» зупинив свою роботу: він потребує забагато пам’яті. "
                    "Спростіть його повторення."
                )
                raise _refusal(sentence, request["name"])
            return answer.take()

    def close(self) -> None:
        """End the process at once; the next question starts another."""
        process, self._process, self._job = self._process, None, None
        if process is not None and self._owner == os.getpid():  # it is not a forked child's to end
            process.kill()
            process.communicate()

    def _started(self) -> "subprocess.Popen[bytes]":
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        try:
            process = subprocess.Popen(
                _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as error:
            raise _not_started() from error
        self._process, self._job = process, limits.limit_child(process)
        timer = threading.Timer(limits.START, process.kill)
        timer.start()
        assert process.stdout is not None
        ready = process.stdout.readline() == READY
        timer.cancel()
        if not ready:
            self.close()
            raise _not_started()
        return process


class _Answer:
    """One question on its way, watched by a thread of its own."""

    def __init__(self, process: "subprocess.Popen[bytes]", request: Mapping[str, Any]) -> None:
        self.lost = False
        self._made: bytes | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, args=(process, request), daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Whether it is there in time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def take(self) -> bytes:
        """The document, or the error that was met."""
        if self._error is not None:
            raise self._error
        return self._made or b""

    def _run(self, process: "subprocess.Popen[bytes]", request: Mapping[str, Any]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            write_request(process.stdin, request)
            self._made = read_answer(process.stdout)
        except (OSError, EOFError, ValueError):
            self.lost = True
        except MemoDeskError as error:
            self._error = error


def _not_started() -> TemplateError:
    sentence = _("Не вдалося запустити перевірений процес для шаблону. Спробуйте ще раз.")
    return TemplateError(Fault(sentence))


def _refusal(sentence: str, name: str) -> TemplateError:
    return TemplateError(Fault(sentence.format(file=name), name))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    # -P: a file named like a module beside the user's documents must not be run.
    return [sys.executable, "-P", "-m", "memodesk.rendering.worker"]


def worker() -> Worker:
    """The worker of this process; a forked child has its own, or two would read each other's."""
    return _worker_of(os.getpid())


@cache
def _worker_of(_process: int) -> Worker:
    made = Worker()
    atexit.register(made.close)
    return made
