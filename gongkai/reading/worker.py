"""The reading worker: a process that takes one file after another from its parent and gives back plain JSON.

It is started by `pool` with nothing of its parent's but two pipes, loads its task, binds itself (`limits`), says which
protections are in force, and then reads requests until its parent is gone.
"""

import importlib
import importlib.util
import json
import os
import signal
import sys
import traceback
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import gongkai
from gongkai import conversion
from gongkai.reading import frames, kernel
from gongkai.reading.limits import Limits, bind

TASKS = "gongkai.reading.tasks"


def main() -> None:
    """Serve; the arguments are the parent's id, the task (a name, or the path of a module) and the limits as JSON."""
    parent, task, told = sys.argv[2:5]
    kernel.die_with_parent()
    if os.getppid() != int(parent):  # it died before we could ask for that
        return
    requests, results = own_pipes()
    limits = Limits(**json.loads(told))
    module = loaded(task)
    if prepare := getattr(module, "prepare", None):
        prepare()
    protections = bind(limits, own_files(task))
    send(results, {"ready": True, "protections": protections})
    serve(module, requests, results, limits)


def own_pipes() -> tuple[int, int]:
    """Where requests come from and results go; what anything prints afterwards goes nowhere."""
    requests, results = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1) if os.environ.get("GONGKAI_DEBUG") else (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return requests, results


def loaded(task: str) -> ModuleType:
    """The task's module: a name means one of `tasks`; only code of ours can have passed a path."""
    if not task.endswith(".py"):
        return importlib.import_module(f"{TASKS}.{task}")
    found = importlib.util.spec_from_file_location("task", task)
    if found is None or found.loader is None:
        raise ImportError(task)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def own_files(task: str) -> list[Path]:
    """What the interpreter and the libraries may still want to read."""
    places = [sys.prefix, sys.base_prefix, sys.exec_prefix, *gongkai.__path__, "/lib", "/lib64", "/usr/lib"]
    places += ["/usr/lib64", "/etc/ld.so.cache", "/dev/null", "/dev/urandom"]
    if suite := conversion.program():
        places.append(str(Path(suite).resolve().parent))
    return [Path(place) for place in places if place != "/"] + ([Path(task)] if task.endswith(".py") else [])


def serve(module: ModuleType, requests: int, results: int, limits: Limits) -> None:
    """Do one request after another."""
    while (message := frames.received(partial(os.read, requests))) is not None:
        begin_clock(limits.seconds)
        answer = done(module, *message)
        begin_clock(0)
        send(results, answer)


def begin_clock(seconds: float) -> None:
    """End this process, should its parent fail to, when it has worked too long on one file; 0 stops the clock."""
    signal.setitimer(signal.ITIMER_PROF, seconds and seconds + 1)
    signal.setitimer(signal.ITIMER_REAL, seconds and seconds + 2)


def done(module: ModuleType, request: dict[str, Any], data: bytes) -> dict[str, Any]:
    """What the task makes of one request, or how it failed."""
    try:
        return {"result": module.run(request, data)}
    except MemoryError:
        return {"memory": True}
    except Exception as fault:
        if os.environ.get("GONGKAI_DEBUG"):
            traceback.print_exc()
        return {"fault": type(fault).__name__}


def send(results: int, message: dict[str, Any]) -> None:
    """Give one message to the parent."""
    left = memoryview(frames.packed(message))
    while left:
        left = left[os.write(results, left) :]
