"""Why a file could not be read or written, in words."""

import errno
from typing import Final

from memodesk.i18n import N_, _

_REASONS: Final = {
    errno.ENOSPC: N_("на диску не лишилося місця"),
    errno.EDQUOT: N_("на диску не лишилося місця"),
    errno.EFBIG: N_("на диску не лишилося місця"),
    errno.ENOENT: N_("його немає"),
    errno.EACCES: N_("немає дозволу"),
    errno.EPERM: N_("немає дозволу"),
    errno.EROFS: N_("диск лише для читання"),
    errno.EISDIR: N_("це папка"),
    errno.ENAMETOOLONG: N_("назва задовга"),
    errno.EIO: N_("диск не відповідає"),
}


def reason(error: Exception) -> str:
    """The reason in the language of the program, or as the system says it."""
    number = getattr(error, "errno", None)
    if number in _REASONS:
        return _(_REASONS[number])
    return str(getattr(error, "strerror", None) or error)
