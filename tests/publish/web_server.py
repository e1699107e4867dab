"""The public side of a host: what readers get of a folder."""
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Web:
    """Serves a folder as a town's host would; `cached` holds old bytes by path, `gone` paths that it denies, `slow` those
    that it answers only when they are slow no more."""

    def __init__(self, root, headers=(), listings=False, soft_404=False):
        web = self
        self.cached, self.gone, self.slow, self.asked = {}, set(), [], []

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def date_time_string(self, timestamp=None):
                return web.date or super().date_time_string(timestamp)

            def do_GET(self):
                path, _, query = self.path.partition("?")
                web.asked.append(path)
                name = path[1:] + ("index.html" if path.endswith("/") else "")
                while name in web.slow:
                    time.sleep(0.02)
                file = root / name
                status, body = (200, file.read_bytes()) if file.is_file() and name not in web.gone else (200 if soft_404 else 404, b"khong co")
                if not query and name in web.cached:
                    body = web.cached[name]
                if status == 404 and listings and (root / path[1:]).is_dir():
                    status, body = 200, "\n".join(p.name for p in (root / path[1:]).iterdir()).encode()
                self.send_response(status)
                for header in headers:
                    self.send_header(header, "x")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.date = None
        class Server(ThreadingHTTPServer):
            def handle_error(self, *_):
                pass  # a reader that went away

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
