"""The door to templates: prepared once for their languages, in this process or an earlier one."""

import hashlib
from collections import OrderedDict
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
    key = (hashlib.sha256(data).hexdigest(), languages)
    compiled = _cache.pop(key, None) or kept.load(*key)
    if compiled is None:
        from memodesk.rendering.compile import compile_bytes

        compiled = compile_bytes(path.name, data, *key)
        kept.keep(compiled)
    _cache[key] = compiled  # the newest are last
    while len(_cache) > _CACHED:
        _cache.popitem(last=False)
    return compiled
