"""How much time, memory and output a template of somebody else may take."""

import subprocess
import sys
from typing import Any, Final

SECONDS: Final = 5.0
"""For one document, once the worker has started."""
START: Final = 60.0
"""Seconds for the worker to start: a cold disk is no fault of a template."""
MEMORY: Final = 512 * 1024 * 1024
OUTPUT: Final = 64 * 1024 * 1024


def limit_self() -> None:
    """Bind this process to the limits for memory and for the size of files; not on Windows."""
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT, OUTPUT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_child(process: "subprocess.Popen[bytes]") -> Any:
    """Bind a child process on Windows by a job object, which is returned and has to be kept.

    Written from Microsoft's description of job objects; not yet run on Windows. Elsewhere the
    child binds itself, and nothing is returned.
    """
    if sys.platform == "win32":
        return _job_of(process)
    return None


def _job_of(process: "subprocess.Popen[bytes]") -> Any:
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class Extended(ctypes.Structure):
        _fields_ = [
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    memory, active, kill_on_close, extended = 0x100, 0x8, 0x2000, 9
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - only Windows has it
    job = kernel.CreateJobObjectW(None, None)
    limits = Extended()
    limits.BasicLimitInformation.LimitFlags = memory | active | kill_on_close
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = MEMORY
    kernel.SetInformationJobObject(job, extended, ctypes.byref(limits), ctypes.sizeof(limits))
    kernel.AssignProcessToJobObject(job, int(vars(process)["_handle"]))
    return job
