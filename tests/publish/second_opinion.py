#!/usr/bin/env python3
"""What congbo put into a store of S3's kind, read by Amazon's own client (Debian's python3-boto3): the same bytes under the
same keys, with the types that browsers need; and the store of these tests turns it away with a wrong secret, so that both
agree on what a signature is. Skipped with a notice where it is not installed.

usage: second_opinion.py CONGBO"""
import os
import sys

from all_servers import SERVERS
from checks import check, checked
from local_server import PASSWORD
from small_town import Town, as_bytes, first

try:
    import boto3
    from botocore.config import Config
    from botocore.exceptions import ClientError
except ImportError:
    system = "/usr/bin/python3"  # Debian's packages are its own
    if sys.executable != system and os.path.exists(system):
        os.execv(system, [system, *sys.argv])
    print("SKIPPED: not installed: python3-boto3 (scripts/packages test)")
    sys.exit(0)


def client(server, secret):
    return boto3.client("s3", endpoint_url=f"http://127.0.0.1:{server.port}", aws_access_key_id="AKIATHU", aws_secret_access_key=secret,
                        region_name="us-east-1", config=Config(s3={"addressing_style": "path"}, retries={"max_attempts": 1}, connect_timeout=5, read_timeout=5))


def keys_of(amazon):
    pages = amazon.get_paginator("list_objects_v2").paginate(Bucket="trang", Prefix="")
    return sorted(item["Key"] for page in pages for item in page.get("Contents", []))


def main():
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
    # Keys that are signed wrong where a client escapes them otherwise than Amazon does.
    site = {**first(), "2024/tài liệu (số 1)+a=b&c.txt": "khó"}
    with SERVERS["s3"]() as server, Town(sys.argv[1], server.settings(), server.environment()) as town:
        town.build(site)
        result = town.publish()
        check(result.returncode == 0, result.stderr)
        amazon = client(server, PASSWORD)
        for path, data in as_bytes(site).items():
            found = amazon.get_object(Bucket="trang", Key=path)
            check(found["Body"].read() == data, f"{path}: other bytes")
            check(found["ResponseMetadata"]["HTTPHeaders"]["content-type"] == types(path), f"{path}: {found['ResponseMetadata']['HTTPHeaders']}")
        check(keys_of(amazon) == sorted([*site, ".congbo-manifest"]), f"keys: {keys_of(amazon)}")
        try:
            client(server, "sai").get_object(Bucket="trang", Key="index.html")
            check(False, "a wrong secret is let in")
        except ClientError as error:
            check(error.response["ResponseMetadata"]["HTTPStatusCode"] == 403, error)
        # And the other way: what Amazon's client puts there, congbo finds and leaves alone.
        amazon.put_object(Bucket="trang", Key="cua-ho.html", Body="của họ".encode())
        town.build({**site, "cua-ho.html": "của ta"})
        refused = town.publish()
        check(refused.returncode == 1 and "'cua-ho.html'" in refused.stderr, refused.stderr)
        amazon.delete_object(Bucket="trang", Key="cua-ho.html")
        check(town.publish().returncode == 0, "after all")
    print(f"{checked()} checks with boto3 {boto3.__version__}")


def types(path):
    return {"html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8", "js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8",
            "xml": "application/atom+xml; charset=utf-8", "txt": "text/plain; charset=utf-8"}[path.rsplit(".", 1)[1]]


main()
