"""OpenSSH's sshd: SFTP with a key; the host's key is pinned."""
import os
import pathlib
import subprocess

from local_server import LocalServer, main, whoami


class Sshd(LocalServer):
    needs = ["sshd", "ssh-keygen"]

    def start(self):
        for name in ("host", "id"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", self.folder / name], check=True)
        (self.folder / "authorized").write_bytes((self.folder / "id.pub").read_bytes())
        if os.geteuid() == 0:
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        (self.folder / "sshd.conf").write_text(f"""Port {self.port}
ListenAddress 127.0.0.1
HostKey {self.folder / 'host'}
PidFile none
AuthorizedKeysFile {self.folder / 'authorized'}
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
MaxStartups 50
Subsystem sftp internal-sftp
""")
        self.spawn(self.program("sshd"), "-D", "-e", "-f", self.folder / "sshd.conf")

    def fingerprint(self):
        return subprocess.run(["ssh-keygen", "-lf", self.folder / "host.pub"], check=True, capture_output=True, text=True).stdout.split()[1]

    def known_hosts(self):
        """The same key as a known_hosts file."""
        path = self.folder / "known_hosts"
        kind, key = (self.folder / "host.pub").read_text().split()[:2]
        path.write_text(f"[127.0.0.1]:{self.port} {kind} {key}\n")
        return path

    def settings(self):
        return {"url": f"sftp://127.0.0.1:{self.port}{self.root}", "user": whoami(), "key": str(self.folder / "id"), "host_key": self.fingerprint()}

    def environment(self):
        return {}


if __name__ == "__main__":
    main(Sshd)
