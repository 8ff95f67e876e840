"""Print how long ``bantin --help`` takes in a process of its own, and which libraries it loads.

python -m benchmarks.start [--runs 11]
"""

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bantin import COMMAND
from benchmarks.measuring import run_often

_LIST_MODULES = """
import runpy, sys
sys.argv = ["bantin", "--help"]
try:
    runpy.run_module("bantin_cli", run_name="__main__")
except SystemExit:
    pass
sys.stderr.write(" ".join(sys.modules))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    with TemporaryDirectory(prefix="bantin-benchmark-") as name:
        folder = Path(name)
        bare = run_often(options.runs, (sys.executable, "-c", "pass"), folder)
        runs = run_often(options.runs, (*COMMAND, "--help"), folder)
    print(
        f"bantin --help: {1000 * runs.seconds:.0f} ms (range {runs.spread} s), bare Python {1000 * bare.seconds:.0f} ms"
    )
    modules = loaded_modules()
    libraries = sorted({name.split(".")[0] for name in modules} - set(sys.stdlib_module_names) - {"__main__"})
    print(f"{len(modules)} modules; outside the standard library: {', '.join(libraries)}")


def loaded_modules() -> list[str]:
    """Return the names of all modules that ``bantin --help`` loads."""
    command = (sys.executable, "-c", _LIST_MODULES)
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    return done.stderr.split()


if __name__ == "__main__":
    main()
