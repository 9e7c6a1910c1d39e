"""One reading worker as its parent sees it: started, given work, listened to, and ended; why it stopped, in a word."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import gongkai
from gongkai.complaint import Complaint
from gongkai.reading import frames
from gongkai.reading.limits import Limits

ROOT = str(Path(gongkai.__path__[0]).parent)
BOOT = (
    "import sys\nif sys.argv[1] not in sys.path: sys.path.insert(0, sys.argv[1])\n"
    "from gongkai.reading.worker import main\nmain()"
)
KEPT = ("GONGKAI_DEBUG",)
"""What of our environment a worker sees; the rest is none of its business."""
OWN = {"MALLOC_ARENA_MAX": "2", "RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "LANG": "C.UTF-8", "PATH": "/"}
"""Threads of their own would only reserve address space, of which a worker has little; programs it finds none."""
NEARLY = 0.6
"""A worker that broke down with this share of its memory in use broke down for want of memory."""
INHERITED = 1.05
"""A peak within this factor of the parent's own is the parent's."""
PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Job:
    """One request on its way: its turn in the run, the message, and whether it needs an office suite."""

    turn: int
    request: dict[str, Any]
    data: bytes
    suite: bool = False

    @property
    def name(self) -> str:
        """How people know the file."""
        return Path(str(self.request.get("name", ""))).name


class NotStarted(Complaint):
    """No worker can be started at all."""

    def __init__(self) -> None:
        super().__init__(
            "读文件的进程启动不了，没有读；请检查安装是否完整、内存是否够用（GONGKAI_DEBUG=1 可以看到细节）。"
        )


class Stopped(Exception):
    """A worker has ended or was ended: `reason` is time, memory, size, garbled or crash."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Worker:
    """A process that reads; its two pipes never block us."""

    def __init__(self, task: str, limits: Limits) -> None:
        self.limits = limits
        self.jobs: deque[Job] = deque()
        self.given = 0
        self.protections: dict[str, bool] = {}
        self.unsent: deque[memoryview] = deque()
        self.got = bytearray()
        self.ready = False
        self.deadline = monotonic() + limits.start
        self.inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            [sys.executable, "-I", "-X", "utf8", "-c", BOOT, ROOT, str(os.getpid()), task, json.dumps(asdict(limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("GONGKAI_DEBUG") else subprocess.DEVNULL,
            env=environment(limits),
            cwd=limits.folder or "/",
            start_new_session=True,
        )
        for pipe in (self.requests, self.results):
            os.set_blocking(pipe, False)

    @property
    def has_turns(self) -> bool:
        """Whether it may take another file before it is replaced."""
        return self.given < self.limits.turns

    @property
    def requests(self) -> int:
        """The pipe that leads to the worker."""
        assert self.process.stdin is not None  # noqa: S101  # for the type checker: it was asked for
        return self.process.stdin.fileno()

    @property
    def results(self) -> int:
        """The pipe that leads from the worker."""
        assert self.process.stdout is not None  # noqa: S101  # the same
        return self.process.stdout.fileno()

    def give(self, job: Job) -> None:
        """Put one more job before the worker; its clock runs from when it is the first."""
        if not self.jobs and self.ready:
            self.deadline = monotonic() + self.limits.seconds
        self.jobs.append(job)
        self.given += 1
        self.unsent.append(memoryview(frames.packed(job.request, job.data)))
        self.write()

    def write(self) -> None:
        """Send on what the pipe takes."""
        with suppress(BlockingIOError, BrokenPipeError):
            while self.unsent:
                sent = os.write(self.requests, self.unsent[0][:PIECE])
                self.unsent[0] = self.unsent[0][sent:]
                if not self.unsent[0]:
                    self.unsent.popleft()

    def read(self) -> Iterator[dict[str, Any]]:
        """The messages that have arrived whole. Raises Stopped where the worker is gone or sends what it must not.

        One at a time: what comes before a bad message counts.
        """
        with suppress(BlockingIOError):
            piece = os.read(self.results, PIECE)
            if not piece:
                raise Stopped(self.end())
            self.got += piece
        while (message := self.first_message()) is not None:
            yield message

    def first_message(self) -> dict[str, Any] | None:
        """The first message, if it has arrived whole."""
        if len(self.got) < frames.HEAD.size:
            return None
        words, beside = frames.HEAD.unpack_from(self.got)
        if beside or words > self.limits.result:
            self.end()
            raise Stopped("garbled" if beside else "size")
        end = frames.HEAD.size + words
        if len(self.got) < end:
            return None
        try:
            message = frames.unpacked(bytes(self.got[frames.HEAD.size : end]))
        except ValueError:
            self.end()
            raise Stopped("garbled") from None
        del self.got[:end]
        return message

    def finished(self) -> Job:
        """The job whose result has come; the next one's clock begins."""
        self.deadline = monotonic() + self.limits.seconds
        return self.jobs.popleft()

    def check_clock(self) -> None:
        """End the worker where the first job has had its time. Raises Stopped then."""
        if (self.jobs or not self.ready) and monotonic() > self.deadline:
            self.end()
            raise Stopped("time")

    def end(self) -> str:
        """End the process with whatever it has started; how it had ended if it already had: memory, time or crash."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        if self.limits.folder:
            shutil.rmtree(self.limits.folder, ignore_errors=True)
        if self.process.returncode is not None:
            return "crash"
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return reason_of(self.process.returncode, used, self.limits, self.inherited)


def environment(limits: Limits) -> dict[str, str]:
    """What a worker sees of its surroundings; one with a folder finds programs, and its folder is home to them."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    if not limits.folder:
        return OWN | kept
    return OWN | kept | {"PATH": os.environ.get("PATH", os.defpath), "TMPDIR": limits.folder, "HOME": limits.folder}


def reason_of(code: int, used: resource.struct_rusage, limits: Limits, inherited: int) -> str:
    """Why a process ended with this code, having used this much; the system's own killer comes for want of memory.

    `inherited`: the most that the parent had used when it started the process, which Linux counts as the child's own.
    """
    own = used.ru_maxrss if used.ru_maxrss > inherited * INHERITED else 0
    peak = own * (1 if sys.platform == "darwin" else 1024)
    if -code in (signal.SIGXCPU, signal.SIGALRM, signal.SIGPROF):
        return "time"
    if -code == signal.SIGKILL or peak > limits.memory * NEARLY:
        return "memory"
    return "crash"
