"""The servers by name."""
import sys

from folder_server import Folder
from lighttpd_server import Lighttpd, LighttpdDigest, LighttpdPlain
from s3_server import S3
from sshd_server import Sshd
from vsftpd_server import Vsftpd, VsftpdImplicit, VsftpdPlain

SERVERS = {"folder": Folder, "ftp": Vsftpd, "ftps": VsftpdImplicit, "ftp-plain": VsftpdPlain, "sftp": Sshd, "davs": Lighttpd, "dav": LighttpdPlain, "dav-digest": LighttpdDigest,
            "s3": S3}


def skip_unless_installed(name):
    """Ends the test with a notice where the server is not there."""
    missing = SERVERS[name].missing()
    if missing:
        print(f"SKIPPED: not installed: {', '.join(missing)} (scripts/packages test)")
        sys.exit(0)
