"""A terminal of our own: what the program says on it, what a person types, and whether it is left as it was found."""
import os
import pty
import select
import termios
import time


class Terminal:
    """Runs `command` on a terminal until a `with` ends; `said` grows while `until` waits."""

    def __init__(self, command, environment):
        self.said, self.status, self.open = "", None, True
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.execve(command[0], command, environment)
        self.found = termios.tcgetattr(self.end)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            os.kill(self.child, 9)
            os.waitpid(self.child, 0)
        os.close(self.end)

    def until(self, moment, seconds=30):
        """Reads until `moment(said)` holds or the program has ended; whether it holds."""
        limit = time.monotonic() + seconds
        while self.open and not moment(self.said) and time.monotonic() < limit:
            if not select.select([self.end], [], [], 0.02)[0]:
                continue
            try:
                part = os.read(self.end, 65536)
            except OSError:
                part = b""  # the other side is closed
            self.open = bool(part)
            self.said += part.decode(errors="replace")
        return bool(moment(self.said))

    def type(self, text):
        os.write(self.end, text.encode())

    def interrupt(self):
        """Ctrl-C, as the keyboard sends it."""
        self.type("\x03")

    def ends(self, seconds=30):
        """Waits for the end: the exit status (-n: killed by signal n) and the seconds it took."""
        start = time.monotonic()
        self.until(lambda _: False, seconds)
        while self.status is None and time.monotonic() - start < seconds:
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.status = os.waitstatus_to_exitcode(status)
            else:
                time.sleep(0.01)
        return self.status, time.monotonic() - start

    def as_found(self):
        """Whether the terminal's settings are what they were, and the cursor is shown at the beginning of an empty line."""
        line = self.said.replace("\r\n", "\n").rpartition("\n")[2]
        left = line.rpartition("\r")[2].replace("\x1b[K", "")
        return termios.tcgetattr(self.end) == self.found and left == "" and "\x1b[?" not in self.said
