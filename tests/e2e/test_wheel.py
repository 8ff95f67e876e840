"""The wheel in an empty environment, without a network, run from another folder: what a user installs."""

import importlib.util
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.project import EXAMPLE, ROOT, tracked_files

_NO_NETWORK = """\
import socket

def _refuse(*args, **kwargs):
    raise OSError("the network was asked for")

socket.socket.connect = socket.socket.connect_ex = _refuse
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = _refuse
"""


@dataclass(frozen=True, slots=True)
class Installation:
    """An environment of its own with bantin in it.

    Attributes:
        folder: the environment.
        sdist: the source archive that the wheel was built from.
        wheel: what was installed.
    """

    folder: Path
    sdist: Path
    wheel: Path

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the installed ``bantin`` from another folder, with as good as no environment."""
        scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        environment = {"PATH": str(scripts), "HOME": str(cwd), "PYTHONUTF8": "1"}
        if os.name == "nt":
            environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
        command = [str(scripts / "bantin"), *arguments]
        return subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
        )

    def python(self, program: str, cwd: Path) -> str:
        """Run a program with the environment's Python and return what it printed."""
        python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        done = subprocess.run([str(python), "-c", program], cwd=cwd, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """Build sdist and wheel from the checkout, and install the wheel; nothing is downloaded."""
    if importlib.util.find_spec("pip") is None:
        pytest.skip("needs the program pip")
    folder = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)])
    (sdist,) = (folder / "dist").glob("*.tar.gz")
    (wheel,) = (folder / "dist").glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = ["install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check", str(wheel)]
    _run([sys.executable, "-m", "pip", "--python", str(python), *install])
    _lend_dependencies_and_refuse_network(environment)
    return Installation(environment, sdist, wheel)


def _lend_dependencies_and_refuse_network(environment: Path) -> None:
    """Put the test environment's packages behind the new one's own; its ``.pth`` files are not read from there."""
    (packages,) = {*environment.glob("lib/python*/site-packages"), *environment.glob("Lib/site-packages")}
    lent = sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]
    (packages / "lent.pth").write_text("\n".join(dict.fromkeys(lent)) + "\n", encoding="utf-8")
    (packages / "no_network_here.py").write_text(_NO_NETWORK, encoding="utf-8")
    (packages / "no_network_here.pth").write_text("import no_network_here\n", encoding="utf-8")


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_installation_is_the_wheels_own_and_has_no_network(installation: Installation, tmp_path: Path) -> None:
    where = installation.python("import bantin_cli; print(bantin_cli.__file__)", tmp_path)
    answer = installation.python(
        "import socket\ntry: socket.create_connection(('127.0.0.1', 9))\nexcept OSError as error: print(error)",
        tmp_path,
    )

    assert Path(where).is_relative_to(installation.folder)
    assert answer == "the network was asked for"


def test_the_wheel_carries_layouts_examples_fonts_and_their_licences(installation: Installation) -> None:
    with zipfile.ZipFile(installation.wheel) as wheel:
        names = wheel.namelist()
        licence = wheel.read("bantin_cli/_bundled/layouts/fonts/source-serif-4/OFL.txt").decode()
    licences = {name.partition("/licenses/")[2] for name in names if "/licenses/" in name}
    expected = {
        f"bantin_cli/_bundled/{name}"
        for path in tracked_files()
        if (name := path.relative_to(ROOT).as_posix()).startswith(("layouts/", "examples/")) and path.suffix != ".py"
    }

    assert len(expected) > 30
    assert expected <= set(names)
    assert "bantin_cli/py.typed" in names
    assert "SIL OPEN FONT LICENSE" in licence.upper()
    fonts = {path.relative_to(ROOT).as_posix() for path in (ROOT / "layouts" / "fonts").glob("*/OFL.txt")}
    assert len(fonts) >= 2
    assert licences == {"LICENSE", "bantin_cli/writers/pdf/profiles/LICENSE.txt", *fonts}
    assert "bantin_cli/writers/pdf/profiles/sRGB2014.icc" in names


def test_neither_archive_carries_what_git_ignores(installation: Installation) -> None:
    with zipfile.ZipFile(installation.wheel) as wheel, tarfile.open(installation.sdist) as sdist:
        parts = {part for name in [*wheel.namelist(), *sdist.getnames()] for part in name.split("/")}

    assert "layouts" in parts
    assert parts & {"out", "build", "node_modules", ".venv", "__pycache__", ".git", ".mypy_cache"} == set()


def test_the_version_is_that_of_the_project(installation: Installation, tmp_path: Path) -> None:
    version = installation.python("import bantin_cli; print(bantin_cli.__version__)", tmp_path)

    assert installation.wheel.name.startswith(f"bantin-{version}-")


def test_a_new_issue_builds_from_the_installed_wheel(installation: Installation, tmp_path: Path) -> None:
    created = installation.run("new", "so-moi", "--month", "2026-11", cwd=tmp_path)
    built = installation.run("build", "so-moi", cwd=tmp_path)

    assert created.returncode == 0, created.stdout + created.stderr
    assert built.returncode == 0, built.stdout + built.stderr
    assert {path.suffix for path in (tmp_path / "so-moi" / "out").iterdir()} >= {".pdf", ".docx", ".json"}


def test_the_bundled_example_builds_from_the_installed_wheel(installation: Installation, tmp_path: Path) -> None:
    bundled = installation.python("from bantin_cli.resources import bundled; print(bundled('examples'))", tmp_path)
    done = installation.run("build", str(Path(bundled) / EXAMPLE.name), "-o", "ra", cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    (pdf,) = (tmp_path / "ra").glob("*.pdf")
    (docx,) = (tmp_path / "ra").glob("*.docx")
    assert pdf.read_bytes().startswith(b"%PDF-")
    with zipfile.ZipFile(docx) as archive:
        assert archive.testzip() is None
        assert "word/document.xml" in archive.namelist()
