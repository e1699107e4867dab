#!/usr/bin/env python3
"""The conformance tests of targets (tests/unit/publish/conformance_test.cpp) on a real server.

usage: conformance.py TEST_PUBLISH SERVER"""
import os
import subprocess
import sys

from all_servers import SERVERS, skip_unless_installed


def main():
    program, name = sys.argv[1:]
    skip_unless_installed(name)
    with SERVERS[name]() as server:
        lines = "\n".join(f"{key}={str(value).lower() if isinstance(value, bool) else value}" for key, value in server.settings().items())
        result = subprocess.run([program, "--gtest_filter=*Conformance*/server"], capture_output=True, text=True, timeout=120,
                                env={**os.environ, **server.environment(), "CONGBO_TEST_TARGET": lines})
        if result.returncode != 0 or "[  PASSED  ] 5 tests." not in result.stdout:
            sys.exit(f"{name}: {result.stdout[-6000:]}{result.stderr[-2000:]}")
    print(f"{name}: 5 tests")


main()
