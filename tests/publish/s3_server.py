"""s3_store.py as a server for tests."""
import pathlib
import sys

from local_server import PASSWORD, LocalServer, main


class S3(LocalServer):
    needs = []

    def start(self):
        self.spawn(sys.executable, pathlib.Path(__file__).with_name("s3_store.py"), self.root, str(self.port), "AKIATHU", PASSWORD)

    def settings(self):
        return {"url": "s3://trang", "endpoint": f"http://127.0.0.1:{self.port}", "user": "AKIATHU", "plain": True}


if __name__ == "__main__":
    main(S3)
