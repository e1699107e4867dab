"""vsftpd: FTP with TLS, which demands that the data connection takes up the session of the first."""
from local_server import LocalServer, main, whoami


class Vsftpd(LocalServer):
    needs = ["vsftpd", "openssl"]
    implicit = False
    tls = True

    def start(self):
        cert, key = self.certificate()
        self.root.rmdir()
        login = self.folder / "login"  # vsftpd wants a login folder that nobody can write to
        self.root = login / "www"
        self.root.mkdir(parents=True)
        login.chmod(0o555)
        (self.folder / "empty").mkdir()
        # Beside the system's own range: where a port is taken by somebody's connection, vsftpd sleeps for a second.
        low = 15000 + self.port % 80 * 200
        lines = f"""listen=YES
listen_address=127.0.0.1
listen_port={self.port}
background=NO
run_as_launching_user=YES
anonymous_enable=YES
no_anon_password=YES
anon_root={login}
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_umask=022
pasv_min_port={low}
pasv_max_port={low + 199}
seccomp_sandbox=NO
ssl_enable={'YES' if self.tls else 'NO'}
allow_anon_ssl=YES
force_anon_data_ssl={'YES' if self.tls else 'NO'}
force_anon_logins_ssl={'YES' if self.tls else 'NO'}
require_ssl_reuse=YES
implicit_ssl={'YES' if self.implicit else 'NO'}
rsa_cert_file={cert}
rsa_private_key_file={key}
xferlog_enable=NO
vsftpd_log_file=/dev/null
ftp_username={whoami()}
nopriv_user={whoami()}
secure_chroot_dir={self.folder / 'empty'}
ssl_ciphers=HIGH
data_connection_timeout=20
"""
        (self.folder / "vsftpd.conf").write_text(lines)
        self.spawn(self.program("vsftpd"), self.folder / "vsftpd.conf")

    def settings(self):
        scheme = "ftps" if self.implicit else "ftp"
        settings = {"url": f"{scheme}://127.0.0.1:{self.port}/www", "user": "anonymous"}
        return {**settings, "certificate": str(self.certificate()[0])} if self.tls else {**settings, "plain": True}


class VsftpdImplicit(Vsftpd):
    implicit = True


class VsftpdPlain(Vsftpd):
    tls = False


if __name__ == "__main__":
    main(Vsftpd)
