"""What the tests of publishing share: a check that is counted, and ends the test where it does not hold."""
import pathlib
import sys

CHECKED = 0


def check(condition, what):
    global CHECKED
    CHECKED += 1
    if not condition:
        which = sys.argv[2:3]  # the server, where a test is run on each
        sys.exit(f"{' '.join([pathlib.Path(sys.argv[0]).name, *which])}: {what}")


def checked():
    """How many checks held so far."""
    return CHECKED
