"""Run a command as a process of its own and say how long it took and how much memory it needed."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LAUNCHER = """
import json, os, sys, time
started = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - started
used = [seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)]
os.write(3, json.dumps(used).encode())
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run.

    Attributes:
        seconds: from its start to its end.
        cpu_seconds: of all its processors together; says what `seconds` would on a machine that is not busy.
        peak_bytes: the process's greatest resident memory.
    """

    seconds: float
    cpu_seconds: float | None = None
    peak_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Runs:
    """Several runs of one command."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu_seconds(self) -> str:
        """The median of the processors' time, in words."""
        times = [run.cpu_seconds for run in self.runs if run.cpu_seconds is not None]
        return f"{statistics.median(times):.2f}" if times else "?"

    @property
    def spread(self) -> str:
        """The fastest and the slowest run, in words."""
        times = [run.seconds for run in self.runs]
        return f"{min(times):.2f}–{max(times):.2f}"

    @property
    def peak_mb(self) -> str:
        """The greatest memory of all runs, in words."""
        peaks = [run.peak_bytes for run in self.runs if run.peak_bytes is not None]
        return f"{max(peaks) / 1e6:.0f}" if peaks else "?"


def run_once(command: Sequence[str], folder: Path, variables: Mapping[str, str] | None = None) -> Run:
    """Run `command` in `folder` to its end.

    Raises:
        RuntimeError: it failed; carries what it said.
    """
    log = folder / "benchmark.log"
    environment = {**os.environ, **(variables or {})}
    with log.open("wb") as file:
        measure = _measure_spawned if hasattr(os, "wait4") else _measure_plainly
        run, code = measure(command, folder, environment, file)
    if code != 0:
        said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {code}:\n{said}")
    return run


def run_often(
    count: int, command: Sequence[str], folder: Path, prepare: Callable[[], Mapping[str, str]] = dict
) -> Runs:
    """Run `command` `count` times; `prepare` is called before each run, untimed, and gives variables for it."""
    return Runs(tuple(run_once(command, folder, prepare()) for _ in range(count)))


def _measure_spawned(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], log: BinaryIO
) -> tuple[Run, int]:
    """Start the command from a small process: the system counts the memory of whoever starts it as its own."""
    read, write = os.pipe()
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER.replace("os.write(3", f"os.write({write}"), *command]
    subprocess.run(
        launcher, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT, pass_fds=[write], check=True
    )
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        seconds, cpu_seconds, peak, code = json.load(pipe)
    # getrusage(2): kilobytes, on macOS bytes.
    return Run(seconds, cpu_seconds, peak if sys.platform == "darwin" else peak * 1024), code


def _measure_plainly(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], log: BinaryIO
) -> tuple[Run, int]:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT, check=False)
    return Run(time.perf_counter() - started), done.returncode
