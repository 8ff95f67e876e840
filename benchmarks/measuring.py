"""Run a command as a process of its own and say how long it took and how much memory it needed."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds from start to end, and the process's greatest resident memory (None where it is not known)."""

    seconds: float
    peak_bytes: int | None


@dataclass(frozen=True, slots=True)
class Runs:
    """Several runs of one command."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return statistics.median(run.seconds for run in self.runs)

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
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=file, stderr=subprocess.STDOUT)
        peak = _wait(process)
        seconds = time.perf_counter() - started
    if process.returncode != 0:
        said = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise RuntimeError(f"{' '.join(command)[:200]} ended with {process.returncode}:\n{said}")
    return Run(seconds, peak)


def run_often(
    count: int, command: Sequence[str], folder: Path, prepare: Callable[[], Mapping[str, str]] = dict
) -> Runs:
    """Run `command` `count` times; `prepare` is called before each run, untimed, and gives variables for it."""
    return Runs(tuple(run_once(command, folder, prepare()) for _ in range(count)))


def _wait(process: subprocess.Popen[bytes]) -> int | None:
    """Wait for the end and return the peak memory: getrusage(2) counts kilobytes, on macOS bytes."""
    if not hasattr(os, "wait4"):
        process.wait()
        return None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return int(usage.ru_maxrss) * (1 if sys.platform == "darwin" else 1024)
