"""A proxy of our own on 127.0.0.1 that counts operations and does harm at the k-th.

An operation is a burst of bytes from the client: a command, a request, a packet. Of FTP it also carries the data connections:
the server's EPSV and PASV answers are rewritten where they can be read, else (TLS) data connections go past it.

harm: "cut" closes every connection and takes no more until `heal()`; "stall" lets nothing through until then; "flicker" cuts
once and goes on; "corrupt" lets the operation through with one bit of it flipped; "garble" flips one in the k-th burst that the
server sends."""
import re
import select
import socket
import threading


class CuttingProxy:
    def __init__(self, port, harm="cut", at=0, rewrite_ftp=False):
        self.to, self.harm, self.at, self.rewrite_ftp = port, harm, at, rewrite_ftp
        self.operations, self.answers, self.broken = 0, 0, False
        self.said = b""  # all that the client said
        self.lock = threading.Lock()
        self.sockets, self.listeners = set(), []
        self.port = self.listen(port)

    def listen(self, to, once=False):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.listeners.append(listener)
        threading.Thread(target=self.accept, args=(listener, to, once), daemon=True).start()
        return listener.getsockname()[1]

    def accept(self, listener, to, once):
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            self.forward(client, to)
            if once:
                return self.unlisten(listener)

    def forward(self, client, to):
        if self.broken and self.harm == "cut":
            return client.close()
        try:
            server = socket.create_connection(("127.0.0.1", to))
        except OSError:
            return client.close()
        for one in (client, server):  # or each small packet waits for the answer to the one before
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self.lock:
            self.sockets |= {client, server}
        threading.Thread(target=self.carry, args=(client, server), daemon=True).start()

    def unlisten(self, listener):
        with self.lock:
            if listener in self.listeners:
                self.listeners.remove(listener)
        try:
            listener.shutdown(socket.SHUT_RDWR)  # wakes a thread that waits in accept()
        except OSError:
            pass
        listener.close()

    def flipped(self, data, of_client):
        """The burst, with a bit of its middle flipped where it is the k-th of its side."""
        with self.lock:
            self.answers += not of_client
            hit = self.at and (self.harm == "corrupt" and of_client and self.operations == self.at
                               or self.harm == "garble" and not of_client and self.answers == self.at)
        if not hit:
            return data
        middle = len(data) // 2
        return data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1:]

    def strike(self, data):
        """Counts an operation; true where it must not pass."""
        with self.lock:
            self.operations += 1
            self.said += data
            if self.harm in ("corrupt", "garble"):
                return False
            hit = self.at and self.operations == self.at
            if hit and self.harm != "flicker":
                self.broken = True
            return hit or self.broken

    def carry(self, client, server):
        try:
            while True:
                for source in self.readable(client, server):
                    data = source.recv(65536)
                    if not data:
                        return
                    if source is client and self.strike(data):
                        if self.harm == "stall":
                            while self.broken:
                                if self.readable(client, seconds=0.05) and not client.recv(65536):
                                    return
                        elif self.harm == "cut":
                            self.close_all()
                        return
                    data = self.flipped(data, source is client)
                    if source is server and self.rewrite_ftp:
                        data = self.rewritten(data)
                    (server if source is client else client).sendall(data)
        except (OSError, ValueError):
            pass
        finally:
            for one in (client, server):
                one.close()

    @staticmethod
    def readable(*sockets, seconds=None):
        """select() knows no more than 1024 descriptors."""
        waiting = select.poll()
        for one in sockets:
            waiting.register(one, select.POLLIN)
        ready = {number for number, _ in waiting.poll(seconds and seconds * 1000)}
        return [one for one in sockets if one.fileno() in ready]

    def rewritten(self, data):
        found = re.match(rb"229 [^(]*\(\|\|\|(\d+)\|\)", data)
        return b"229 Extended (|||%d|)\r\n" % self.listen(int(found[1]), once=True) if found else data

    def close_all(self):
        with self.lock:
            for one in self.sockets:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
            self.sockets.clear()

    def heal(self):
        self.broken, self.at = False, 0
        self.close_all()

    def end(self):
        self.heal()
        for listener in list(self.listeners):
            self.unlisten(listener)
