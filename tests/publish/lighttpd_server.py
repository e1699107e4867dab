"""lighttpd with mod_webdav over TLS."""
from local_server import PASSWORD, LocalServer, main


class Lighttpd(LocalServer):
    needs = ["lighttpd", "openssl"]
    tls = True
    method = "basic"

    def start(self):
        cert, key = self.certificate()
        (self.folder / "users").write_text(f"vanthu:{PASSWORD}\n")
        tls = f"""server.modules += ("mod_openssl")
ssl.engine = "enable"
ssl.pemfile = "{cert}"
ssl.privkey = "{key}"
""" if self.tls else ""
        (self.folder / "lighttpd.conf").write_text(f"""server.modules = ("mod_auth", "mod_authn_file", "mod_webdav")
server.document-root = "{self.root}"
server.bind = "127.0.0.1"
server.port = {self.port}
server.errorlog = "{self.folder / 'dav.log'}"
server.stat-cache-engine = "disable"
server.upload-dirs = ("{self.folder}")
server.max-keep-alive-requests = 10000
webdav.activate = "enable"
webdav.is-readonly = "disable"
auth.backend = "plain"
auth.backend.plain.userfile = "{self.folder / 'users'}"
auth.require = ("/" => ("method" => "{self.method}", "realm" => "dav", "require" => "valid-user"))
{tls}""")
        self.spawn(self.program("lighttpd"), "-D", "-f", self.folder / "lighttpd.conf")

    def settings(self):
        settings = {"url": f"{'davs' if self.tls else 'dav'}://127.0.0.1:{self.port}", "user": "vanthu"}
        return {**settings, "certificate": str(self.certificate()[0])} if self.tls else {**settings, "plain": True}


class LighttpdPlain(Lighttpd):
    tls = False


class LighttpdDigest(LighttpdPlain):
    """Over a plain connection, where the password itself is never sent."""
    method = "digest"


if __name__ == "__main__":
    main(Lighttpd)
