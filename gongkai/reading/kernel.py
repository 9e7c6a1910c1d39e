"""What Linux can forbid a process, asked of the kernel directly; each function says whether the kernel agreed.

Elsewhere, or where a container or an old kernel does not allow it, the answer is False and the others still hold.
All of it is for good: no process can take these back.
"""

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

CLONE_NEWUSER, CLONE_NEWNET, CLONE_NEWPID, CLONE_THREAD = 0x10000000, 0x40000000, 0x20000000, 0x00010000
PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 22, 38
SIGKILL = 9
LINUX = sys.platform == "linux"
C = ctypes.CDLL(None, use_errno=True) if LINUX else None


def die_with_parent() -> bool:
    """Be killed when the parent ends, however it ends; a child of ours has to ask for itself."""
    return C is not None and C.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0


def without_new_rights() -> bool:
    """No program started from here gets rights that this one lacks (set-user-id counts for nothing)."""
    return C is not None and C.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0


def without_network() -> bool:
    """A network of its own without any device: nothing can be reached. Needs a process with a single thread."""
    return C is not None and (C.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 or C.unshare(CLONE_NEWNET) == 0)


def with_own_processes() -> bool:
    """Go on as the first process of a world of its own: when it ends, all that it has started ends with it.

    What called goes on in the child; the parent only waits, and ends as the child does.
    """
    if C is None or C.unshare(CLONE_NEWPID) != 0:
        return False
    child = os.fork()
    if child:
        os.closerange(0, 1024)
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    return True


# System calls by number: the old table of x86_64, and the one that all newer architectures share.
OLD = {
    "net": (41, 42, 43, 44, 46, 49, 50, 53, 288, 307),
    "start": (57, 58, 59, 322),
    "others": (62, 101, 200, 234, 302, 310, 311, 424, 434),
    "system": (135, 155, 161, 165, 166, 175, 246, 248, 249, 250, 272, 298, 308, 313, 321, 323, 425, 426, 427),
}
"""`net`: sockets; `start`: fork and exec; `others`: signals to, memory and limits of other processes; `system`: mounts,
namespaces, kernel modules and the kernel's more dangerous corners. `clone` is judged by its flags, `clone3` absent."""
NEW = {
    "net": (198, 199, 200, 201, 202, 203, 206, 211, 242, 269),
    "start": (221, 281),
    "others": (117, 129, 130, 131, 261, 270, 271, 424, 434),
    "system": (39, 40, 41, 51, 92, 97, 104, 105, 217, 218, 219, 241, 268, 273, 280, 282, 425, 426, 427),
}
ARCHITECTURES = {
    "x86_64": (0xC000003E, 56, OLD),
    "aarch64": (0xC00000B7, 220, NEW),
    "riscv64": (0xC00000F3, 220, NEW),
    "loongarch64": (0xC0000102, 220, NEW),
}
"""How the kernel's filter names an architecture, its number of `clone`, its table."""
CLONE3 = 435
LOAD, EQUAL, AT_LEAST, HAS_BITS, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, FIRST_ARGUMENT = 0, 4, 16
ALLOW, KILL, REFUSE, ABSENT = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026
"""What a filter answers; the last two are the errors EPERM and ENOSYS."""
FOREIGN_NUMBERS = 0x40000000


def filter_program() -> bytes:
    """The filter of system calls as the kernel reads it: four fields an instruction; empty where it has none for us."""
    if platform.machine() not in ARCHITECTURES:
        return b""
    name, clone, table = ARCHITECTURES[platform.machine()]
    steps = [(LOAD, 0, 0, ARCHITECTURE), (EQUAL, 1, 0, name), (RETURN, 0, 0, KILL)]
    steps += [(LOAD, 0, 0, NUMBER), (AT_LEAST, 0, 1, FOREIGN_NUMBERS), (RETURN, 0, 0, REFUSE)]
    for number in sorted(number for numbers in table.values() for number in numbers):
        steps += [(EQUAL, 0, 1, number), (RETURN, 0, 0, REFUSE)]
    steps += [(EQUAL, 0, 1, CLONE3), (RETURN, 0, 0, ABSENT)]
    steps += [(EQUAL, 0, 3, clone), (LOAD, 0, 0, FIRST_ARGUMENT), (HAS_BITS, 1, 0, CLONE_THREAD)]
    steps += [(RETURN, 0, 0, REFUSE), (RETURN, 0, 0, ALLOW)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


def without_calls() -> bool:
    """No sockets, no new processes, no hand on other processes. Needs `without_new_rights` first."""
    program = filter_program() if C is not None else b""
    if C is None or not program:
        return False
    steps = ctypes.create_string_buffer(program, len(program))
    described = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(steps))
    return bool(C.prctl(PR_SET_SECCOMP, 2, described, 0, 0) == 0)


LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
READ_FILES, READ_FOLDERS = 0b101, 0b1101
"""Execute and read; the same with listing folders."""
READ_AND_WRITE_FILE = 0b111
"""Execute, write and read."""
KNOWN_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15}
"""How many kinds of access to files each version of Landlock knows; from 5 on it is 16."""
OPENED_AS_PLACE = 0o10000000 | 0o2000000


def without_files(readable: Iterable[Path], writable: Iterable[Path] = ()) -> bool:
    """Open nothing but what lies in `readable`, change nothing but what lies in `writable`; files or folders.

    Needs `without_new_rights` first; a kernel without Landlock (before 5.13) says False.
    """
    version = C.syscall(LANDLOCK_CREATE, None, 0, 1) if C is not None else 0
    if C is None or version < 1:
        return False
    rights = (1 << KNOWN_RIGHTS.get(version, 16)) - 1
    described = struct.pack("QQQ", rights, 3, 3)[: 8 if version < 4 else 16 if version < 6 else 24]
    rules = C.syscall(LANDLOCK_CREATE, described, len(described), 0)
    if rules < 0:
        return False
    for path in readable:
        allow(rules, path, READ_FOLDERS if path.is_dir() else READ_FILES)
    for path in writable:
        allow(rules, path, rights if path.is_dir() else READ_AND_WRITE_FILE)
    agreed = bool(C.syscall(LANDLOCK_RESTRICT, rules, 0) == 0)
    os.close(rules)
    return agreed


def allow(rules: int, path: Path, rights: int) -> None:
    """Add one rule; a place that is not there needs none."""
    try:
        place = os.open(path, OPENED_AS_PLACE)
    except OSError:
        return
    if C is not None:
        C.syscall(LANDLOCK_ADD, rules, 1, struct.pack("=Qi", rights, place), 0)
    os.close(place)
