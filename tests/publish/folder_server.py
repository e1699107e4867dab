"""A folder on this machine, as a server that needs none."""
from local_server import LocalServer


class Folder(LocalServer):
    def start(self):
        pass

    def wait_for(self, port):
        pass

    def settings(self):
        return {"url": f"file://{self.root}"}

    def environment(self):
        return {}
