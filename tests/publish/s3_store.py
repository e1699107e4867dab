"""A small store that speaks S3 and believes nothing: each request's Signature Version 4, the hash of its body and its date are
computed anew from what arrived (Amazon's "Signature Calculations for the Authorization Header"). Objects lie as files below a
folder, so that tests can look at them.

usage: s3_store.py FOLDER PORT ACCESS_KEY SECRET"""
import datetime
import hashlib
import hmac
import pathlib
import re
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FOLDER, PORT, ACCESS_KEY, SECRET = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
BUCKET = "trang"
AUTHORIZATION = re.compile(r"AWS4-HMAC-SHA256 Credential=(.+?)/(\d{8})/(.+?)/s3/aws4_request,\s*SignedHeaders=(.+?),\s*Signature=([0-9a-f]{64})$")
WRITING = threading.Lock()
TYPES = {}  # of what was put, by key


def escaped(text, safe=""):
    return urllib.parse.quote(text, safe="-_.~" + safe)


def canonical_query(raw):
    pairs = [part.partition("=") for part in raw.split("&") if part]
    return "&".join(sorted(f"{escaped(urllib.parse.unquote(k))}={escaped(urllib.parse.unquote(v))}" for k, _, v in pairs))


class Refused(Exception):
    def __init__(self, status, code):
        self.status, self.code = status, code


class Store(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="application/xml"):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Type", kind)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def believe(self, path, query, body):
        """Raises unless the request is signed with the secret, now, as it arrived."""
        found = AUTHORIZATION.match(self.headers.get("Authorization", ""))
        if not found:
            raise Refused(403, "AccessDenied")
        key_id, day, region, names, signature = found.groups()
        if key_id != ACCESS_KEY:
            raise Refused(403, "InvalidAccessKeyId")
        stamp, payload = self.headers.get("x-amz-date", ""), self.headers.get("x-amz-content-sha256", "")
        try:
            then = datetime.datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
        except ValueError:
            raise Refused(403, "AccessDenied") from None
        if abs((datetime.datetime.now(datetime.timezone.utc) - then).total_seconds()) > 900 or stamp[:8] != day:
            raise Refused(403, "RequestTimeTooSkewed")
        if payload != hashlib.sha256(body).hexdigest():
            raise Refused(400, "XAmzContentSHA256Mismatch")
        named = names.split(";")
        must = {"host"} | {name.lower() for name in self.headers if name.lower().startswith("x-amz-")}
        if named != sorted(named) or not must <= set(named):
            raise Refused(403, "AccessDenied")
        lines = "".join(f"{name}:{' '.join((self.headers.get(name) or '').split())}\n" for name in named)
        canonical = "\n".join([self.command, escaped(urllib.parse.unquote(path), "/"), canonical_query(query), lines, names, payload])
        scope = f"{day}/{region}/s3/aws4_request"
        to_sign = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = ("AWS4" + SECRET).encode()
        for part in (day, region, "s3", "aws4_request"):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        if not hmac.compare_digest(hmac.new(key, to_sign.encode(), hashlib.sha256).hexdigest(), signature):
            raise Refused(403, "SignatureDoesNotMatch")

    def handle_any(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        try:
            self.believe(path, query, body)
            bucket, _, key = urllib.parse.unquote(path)[1:].partition("/")
            if bucket != BUCKET:
                raise Refused(404, "NoSuchBucket")
            if not key:
                self.list(dict(urllib.parse.parse_qsl(query, keep_blank_values=True)))
            else:
                self.object(FOLDER / key, body)
        except Refused as refused:
            self.answer(refused.status, f"<Error><Code>{refused.code}</Code></Error>".encode())

    def object(self, file, body):
        if self.command == "PUT":
            with WRITING:
                if self.headers.get("If-None-Match") == "*" and file.exists():
                    raise Refused(412, "PreconditionFailed")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(body)
                TYPES[key_of(file)] = self.headers.get("Content-Type") or "application/octet-stream"
            self.answer(200)
        elif self.command == "DELETE":
            file.unlink(missing_ok=True)
            self.answer(204)
        elif not file.is_file():
            raise Refused(404, "NoSuchKey")
        else:
            self.answer(200, file.read_bytes(), TYPES.get(key_of(file), "application/octet-stream"))

    def list(self, query):
        """Two names a page, so that clients have to ask on."""
        prefix, after, apart = query.get("prefix", ""), query.get("continuation-token", ""), "delimiter" in query
        names = set()
        for file in FOLDER.rglob("*"):
            key = file.relative_to(FOLDER).as_posix()
            if file.is_file() and key.startswith(prefix):
                rest = key[len(prefix):]
                names.add(prefix + rest.split("/")[0] + ("/" if "/" in rest else "") if apart else key)
        left = sorted(name for name in names if name > after)
        text = "".join(f"<CommonPrefixes><Prefix>{xml(n)}</Prefix></CommonPrefixes>" if n.endswith("/") else f"<Contents><Key>{xml(n)}</Key></Contents>"
                       for n in left[:2])
        more = f"<NextContinuationToken>{xml(left[1])}</NextContinuationToken>" if len(left) > 2 else ""
        self.answer(200, f"<ListBucketResult><IsTruncated>{'true' if more else 'false'}</IsTruncated><Prefix>{xml(prefix)}</Prefix>{text}{more}</ListBucketResult>".encode())

    do_GET = do_PUT = do_DELETE = do_HEAD = handle_any


def key_of(file):
    return file.relative_to(FOLDER).as_posix()


def xml(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


ThreadingHTTPServer.request_queue_size = 64
ThreadingHTTPServer(("127.0.0.1", PORT), Store).serve_forever()
