"""What the servers for the tests of publishing share: a folder, free ports, a certificate, a start and an end.

Each server is a file of its own (vsftpd_server.py, sshd_server.py, lighttpd_server.py, s3_server.py) with one class: `settings()` is the
target as congbo.json says it, `environment()` holds its secrets, `root` is the folder that it shows. Run as a program, each
prints its settings and stays until Ctrl-C."""
import getpass
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PASSWORD = "Mat-khau-CANARY-7f3a91"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def whoami():
    return getpass.getuser()


class LocalServer:
    """A server on 127.0.0.1 while a `with` lasts."""
    needs = []  # programs, any path of each
    most_bytes = None  # of a file, as a quota would end it

    @classmethod
    def missing(cls):
        """The programs that are not installed."""
        return [name for name in cls.needs if not cls.program(name)]

    @staticmethod
    def program(name):
        return shutil.which(name) or shutil.which(f"/usr/sbin/{name}")

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="congbo-server-"))
        self.folder.chmod(0o755)
        self.port = free_port()
        self.processes = []
        self.root = self.folder / "root"
        self.root.mkdir()

    def __enter__(self):
        try:
            self.start()
            self.wait_for(self.port)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def start(self):
        raise NotImplementedError

    def stop(self):
        for process in self.processes:
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def spawn(self, *command):
        log = open(self.folder / "log", "ab")
        self.processes.append(subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
                                               preexec_fn=self.most_bytes and self.limit))

    def limit(self):
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.most_bytes, self.most_bytes))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead

    def wait_for(self, port):
        for _ in range(200):
            if any(process.poll() is not None for process in self.processes):
                break
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"{type(self).__name__} does not start: {(self.folder / 'log').read_text(errors='replace')}")

    def certificate(self):
        """A certificate of its own for 127.0.0.1, and its key."""
        cert, key = self.folder / "cert.pem", self.folder / "key.pem"
        if not cert.exists():
            subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                            "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
                           check=True, capture_output=True)
        return cert, key

    def settings(self):
        raise NotImplementedError

    def environment(self):
        return {"CONGBO_PASSWORD": PASSWORD}

    def files(self):
        """path → bytes of what readers may see: without congbo's own."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            try:
                if path.is_file() and not path.name.startswith(".congbo-"):
                    found[path.relative_to(self.root).as_posix()] = path.read_bytes()
            except FileNotFoundError:
                pass  # renamed meanwhile
        return found


def main(server):
    """`python3 x_server.py`: runs the server by hand."""
    if server.missing():
        sys.exit(f"not installed: {', '.join(server.missing())}")
    with server() as running:
        print(json.dumps({"publish": {"thu": running.settings()}}, indent=2), running.environment(), running.root, flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            pass
