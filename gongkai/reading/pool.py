"""Many files through a few workers, or one upload through a worker of its own; what stops a file stops only that file.

`each(task, requests, jobs)` for the files of a run, `once(task, request, data)` for one upload of anybody. The results
come in the order of the requests, and only so many are in hand at a time that ten thousand files need no more memory
than a hundred.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector
from tempfile import mkdtemp
from time import monotonic
from typing import Any

from gongkai import conversion, discovery
from gongkai.complaint import Complaint
from gongkai.readers import office_suite
from gongkai.reading.beside import Request, brought, part_of
from gongkai.reading.limits import EACH, MEGABYTE, ONCE, SUITE, Limits
from gongkai.reading.process import Job, NotStarted, Stopped, Worker
from gongkai.reading.worker import TASKS, loaded

Result = dict[str, Any]

QUEUE = 2
"""Jobs before one worker: the one it does, and the next, so that it need not wait for us."""
AHEAD = 32
"""Results per worker that may wait for an earlier file."""
SAVE = "请用 Word 或 WPS 打开，只保留年度报告正文，另存为 .docx 再试"
SENTENCES = {
    "time": "读了 {seconds:g} 秒还没有读完，已经停下；" + SAVE + "。",
    "memory": "读这个文件要用的内存超过 {memory} MB，已经停下；" + SAVE + "。",
    "size": "从这个文件读出的内容超过 {result} MB，没有采用；" + SAVE + "。",
    "garbled": "读这个文件时没有得到完整的结果，没有采用；" + SAVE + "。",
    "crash": "读这个文件时读取程序意外中止；" + SAVE + "。",
}
"""What a person is told of a file that stopped its worker."""


def each(
    task: str | Path,
    requests: Iterable[Request],
    jobs: int,
    *,
    limits: Limits = EACH,
    suite: Limits | None = SUITE,
) -> Iterator[Result]:
    """The result of a task for every request, in their order, from `jobs` workers that live on over many files.

    A request may name its files by `path` (see `beside`); they are read here. A file that an installed office suite
    has to turn first goes, one at a time, to a worker with the limits `suite`; with None it is not turned. `task` is
    the name of a module in `tasks`; only code can pass the path of another. A file that stops its worker gives the
    task's `stopped` with one sentence. Raises NotStarted (a Complaint) where no worker can be started.
    """
    return Run(task_named(task), limits, jobs, suite).results(requests)


def once(
    task: str | Path,
    request: Request,
    data: bytes,
    *,
    limits: Limits = ONCE,
    suite: Limits | None = None,
) -> Result:
    """The result of a task for one upload, from a fresh process that is ended afterwards; see `each` for `suite`."""
    run = Run(task_named(task), limits, 1, suite)
    return next(run.results([request], data))


def protections() -> dict[str, bool]:
    """Which of `limits.PROTECTIONS` hold on this machine: what a worker says of itself once it is ready."""
    worker = Worker("paper", ONCE)
    try:
        while not worker.ready:
            listen([worker], worker.deadline - monotonic())
            worker.check_clock()
            for message in worker.read():
                worker.ready, worker.protections = True, message["protections"]
    except Stopped:
        raise NotStarted() from None
    finally:
        worker.end()
    return worker.protections


def task_named(task: str | Path) -> str:
    """A task as a worker is told it. Raises LookupError where no module of `tasks` has the name."""
    if isinstance(task, Path):
        return str(task.resolve(strict=True))
    if task not in discovery.names(TASKS):
        raise LookupError(task)
    return task


def needs_suite(request: Request, data: bytes) -> bool:
    """Whether one of the files is of a format that only an office suite opens, and there is one."""
    files = [request, request.get("previous") or {}]
    own = (part_of(file, data) for file in files if file is request or "data" in file)
    return any(map(office_suite.fits, own)) and conversion.is_possible()


def listen(workers: Iterable[Worker], seconds: float) -> set[Worker]:
    """Wait until workers have something to say or to take; those that spoke. What they can take is sent on."""
    with DefaultSelector() as selector:
        for worker in workers:
            selector.register(worker.results, EVENT_READ, worker)
            if worker.unsent:
                selector.register(worker.requests, EVENT_WRITE, worker)
        happened = selector.select(max(0, seconds))
    for key, event in happened:
        if event == EVENT_WRITE:
            key.data.write()
    return {key.data for key, event in happened if event == EVENT_READ}


def sentence(reason: str, limits: Limits) -> str:
    """What a person is told of a file that stopped a worker with these limits."""
    sizes = {"memory": limits.memory // MEGABYTE, "result": limits.result // MEGABYTE}
    return SENTENCES[reason].format(seconds=limits.seconds, **sizes)


class Run:
    """One run: its workers, the jobs that have to be given again, and the results that wait for earlier ones."""

    def __init__(self, task: str, limits: Limits, jobs: int, suite: Limits | None = None) -> None:
        self.task = task
        self.limits = limits
        self.suite = suite
        self.most = max(1, jobs)
        self.workers: list[Worker] = []
        self.again: deque[Job] = deque()
        self.done: dict[int, Result] = {}
        self.next = 0
        self.taken = 0

    def results(self, requests: Iterable[Request], data: bytes | None = None) -> Iterator[Result]:
        """The results in order; every worker is ended when the last is taken, or when nobody wants more."""
        with ExitStack() as stack:
            stack.callback(self.end)
            left = iter(requests)
            more = True
            while more or self.next < self.taken:
                while more and self.has_room():
                    more = self.take(left, data)
                while self.next in self.done:
                    yield from self.hand_out()
                if self.next < self.taken:
                    self.go_on()

    def has_room(self) -> bool:
        """Whether another request may be taken in: a worker has room, and not too many results wait."""
        waiting = sum(len(worker.jobs) for worker in self.workers) + len(self.again)
        return waiting < self.most * QUEUE and self.taken - self.next < self.most * AHEAD

    def take(self, left: Iterator[Request], data: bytes | None) -> bool:
        """Take the next request and give it out; False where there is none left."""
        request = next(left, None)
        if request is None:
            return False
        turn, self.taken = self.taken, self.taken + 1
        try:
            whole = brought(request) if data is None else (request, data)
        except Complaint as complaint:
            self.done[turn] = self.stopped(request, str(complaint))
            return True
        self.assign(Job(turn, *whole, suite=self.suite is not None and needs_suite(*whole)))
        return True

    def hand_out(self) -> Iterator[Result]:
        """The next result; the time that its taker spends on it is nobody's."""
        result = self.done.pop(self.next)
        self.next += 1
        before = monotonic()
        yield result
        for worker in self.workers:
            worker.deadline += monotonic() - before

    def assign(self, job: Job) -> None:
        """Give a job to a worker, or put it back where none has room."""
        chosen = self.with_suite() if job.suite else self.with_room()
        if chosen:
            chosen.give(job)
        else:
            self.again.append(job)

    def with_room(self) -> Worker | None:
        """The worker with the least before it, a new one where all are busy and there may be more."""
        plain = [worker for worker in self.workers if not worker.limits.folder]
        chosen = min((worker for worker in plain if worker.has_turns), key=lambda one: len(one.jobs), default=None)
        if (chosen is None or chosen.jobs) and len(plain) < self.most:
            return self.new(self.limits)
        return chosen if chosen and len(chosen.jobs) < QUEUE else None

    def with_suite(self) -> Worker | None:
        """A new worker with a folder in which an office suite may work; one at a time."""
        if self.suite is None or any(worker.limits.folder for worker in self.workers):
            return None
        return self.new(replace(self.suite, folder=mkdtemp(prefix="gongkai-")))

    def new(self, limits: Limits) -> Worker:
        """A worker more."""
        self.workers.append(Worker(self.task, limits))
        return self.workers[-1]

    def go_on(self) -> None:
        """Wait for something to happen, and see to it."""
        busy = [worker for worker in self.workers if worker.jobs]
        first = min((worker.deadline for worker in busy), default=0.0)
        spoke = listen(busy, first - monotonic() + 0.01) if busy else set()
        for worker in busy:
            self.hear(worker, spoke=worker in spoke)
        for _ in range(len(self.again)):
            self.assign(self.again.popleft())

    def hear(self, worker: Worker, *, spoke: bool) -> None:
        """Take what a worker says; replace it where it has stopped, has had its turns or its time."""
        try:
            for message in worker.read() if spoke else []:
                self.understand(worker, message)
            if not spoke:
                worker.check_clock()
        except Stopped as stop:
            self.lose(worker, stop.reason)
        if not worker.has_turns and not worker.jobs and worker in self.workers:
            self.workers.remove(worker)
            worker.end()

    def understand(self, worker: Worker, message: Result) -> None:
        """One message: that the worker is ready, or a result. Raises Stopped where it is neither."""
        if not worker.ready:
            worker.ready, worker.protections = True, message.get("protections", {})
            worker.deadline = monotonic() + worker.limits.seconds
        elif "memory" in message:
            worker.end()
            raise Stopped("memory")
        elif not worker.jobs or not isinstance(message.get("result"), dict):
            worker.end()
            raise Stopped("crash" if "fault" in message else "garbled")
        else:
            self.done[worker.finished().turn] = message["result"]

    def lose(self, worker: Worker, reason: str) -> None:
        """A worker has stopped: the file it was at gets its sentence, those behind it another worker."""
        self.workers.remove(worker)
        if not worker.ready:
            raise NotStarted()
        if not worker.jobs:
            return
        job, *others = worker.jobs
        self.again.extendleft(reversed(others))
        self.done[job.turn] = self.stopped(job.request, f"{job.name}：{sentence(reason, worker.limits)}")

    def stopped(self, request: Request, sentence: str) -> Result:
        """The task's own form of a file without a result."""
        module = loaded(self.task) if self.task.endswith(".py") else import_module(f"{TASKS}.{self.task}")
        result: Result = module.stopped(request, sentence)
        return result

    def end(self) -> None:
        """End every worker."""
        for worker in self.workers:
            worker.end()
        self.workers.clear()
