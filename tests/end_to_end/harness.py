"""What the end-to-end tests share: a copy of a site in a temporary folder, and the program run on it."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

DATE = "2026-11-21"
PATIENCE = float(os.environ.get("CONGBO_PATIENCE", "1"))  # how many times as long as usual the program may take
CHECKED = 0


def check(condition, what):
    """Counts; a test ends with the first thing that is wrong."""
    global CHECKED
    CHECKED += 1
    if not condition:
        sys.exit(f"{pathlib.Path(sys.argv[0]).stem}: {what}")


def checked():
    """How many checks held so far."""
    return CHECKED


class Site:
    """A copy of the sample town that a test may edit; removed at the end."""

    def __init__(self, program, source):
        self.program = program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-site-"))
        shutil.copytree(pathlib.Path(source) / "content", self.folder / "content")
        shutil.copy(pathlib.Path(source) / "congbo.json", self.folder / "congbo.json")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def run(self, *arguments, env=None, check=True):
        result = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, text=True,
                                env={**os.environ, **(env or {})}, timeout=120 * PATIENCE)
        if check and result.returncode != 0:
            raise AssertionError(f"{arguments}: exit {result.returncode}\n{result.stdout}{result.stderr}")
        return result

    def build(self, output="output", *more, env=None):
        return self.run("build", ".", "--date", DATE, "--output", output, *more, env=env)

    def bytes_of(self, output="output"):
        """path → bytes of every file of an output, its list included."""
        root = self.folder / output
        return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def differing(a, b):
    return sorted(p for p in set(a) | set(b) if a.get(p) != b.get(p))
