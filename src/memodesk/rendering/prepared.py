"""The door to templates: prepared once for their languages, in this process or an earlier one."""

import hashlib
from collections import OrderedDict
from dataclasses import replace
from pathlib import Path
from typing import Final

from memodesk.errors import Fault, TemplateError
from memodesk.i18n import _
from memodesk.rendering import kept
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.reasons import reason

_cache: OrderedDict[tuple[str, tuple[str, ...]], Compiled] = OrderedDict()
_CACHED: Final = 16


def compile_template(path: Path, languages: tuple[str, ...]) -> Compiled:
    """The template for these languages in column order; kept until the file or program changes.

    Raises TemplateError with a sentence for each fault.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        sentence = _("Шаблон «{file}» не вдалося прочитати: {reason}.")
        message = sentence.format(file=path.name, reason=reason(error))
        raise TemplateError(Fault(message, str(path))) from error
    return prepared(path.name, data, languages)


def prepared(name: str, data: bytes, languages: tuple[str, ...]) -> Compiled:
    """The same for the bytes of a template; `name` is the file's, for sentences."""
    key = (hashlib.sha256(data).hexdigest(), languages)
    compiled = _cache.pop(key, None) or kept.load(*key)
    if compiled is None:
        from memodesk.rendering.compile import compile_bytes

        compiled = compile_bytes(name, data, *key)
        kept.keep(compiled)
    _cache[key] = compiled  # the newest are last
    while len(_cache) > _CACHED:
        _cache.popitem(last=False)
    # The same file may lie under several names, and a sentence names the one in hand.
    return compiled if compiled.name == name else replace(compiled, name=name)
