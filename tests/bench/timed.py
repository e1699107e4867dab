"""Runs programs and says what they took."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, replace


@dataclass
class Run:
    seconds: float  # of the clock
    cpu: float  # user and system
    memory: float  # greatest resident size, MB
    out: bytes = b''
    written: int = 0  # files, where it is a build of congbo
    err: bytes = b''


def run(command, cwd=None, env=None):
    """Runs a command to its end; a failure of it ends the benchmark."""
    with tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=err)
        with process.stdout as stdout:
            out = stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        told = err.read()
        if process.returncode != 0:
            said = (out + told).decode(errors='replace')[-2000:]
            raise SystemExit(f"{' '.join(map(str, command))}: {process.returncode}\n{said}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out, err=told)


def median(runs):
    """The run in the middle by its time; memory and files written are the most of all."""
    ordered = sorted(runs, key=lambda one: one.seconds)
    return replace(ordered[len(ordered) // 2], memory=max(one.memory for one in runs), written=max(one.written for one in runs))
