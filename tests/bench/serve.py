#!/usr/bin/env python3
"""From the save of a document to the page that shows it: congbo serve beside the servers of other generators, on the same documents.

  serve.py --congbo PROGRAM --tools FOLDER [--documents 10000] [--edits 15] [--busy] [--peers all|none|hugo,eleventy] [--folder WHERE] [--json FILE]

A word of one plan is edited and saved while its page is open in a browser (its stream of news is held open, as the page's script holds
it), then the page is asked for every few milliseconds until it has the word. Another document each time, once the server has come to rest; with
--busy while it builds what was saved in yet another document half a second before.
"""

import argparse
import http.client
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse
from pathlib import Path

import peers
from timed import run

TODAY = '2026-12-30'
BETWEEN_ASKING = 0.004


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


class Server:
    """A program that serves a folder of documents, from its start to its end."""

    def __init__(self, name, command, folder, content, port):
        self.name, self.content, self.port = name, Path(content), port
        self.log = tempfile.TemporaryFile()
        env = {**os.environ, 'NODE_OPTIONS': '--max-old-space-size=12000'}
        self.process = subprocess.Popen(command, cwd=folder, env=env, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True)

    def get(self, path):
        connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=60)
        try:
            connection.request('GET', path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode('utf-8', 'replace')
        except OSError:
            return 0, ''
        finally:
            connection.close()

    def until(self, path, word, seconds=600):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            status, text = self.get(path)
            if status == 200 and word in text:
                return
            if self.process.poll() is not None:
                break
            time.sleep(BETWEEN_ASKING)
        self.log.seek(0)
        raise SystemExit(f'{self.name}: {path} does not come\n{self.log.read().decode(errors="replace")[-2000:]}')

    def processor_seconds(self):
        """Of the whole group, so far."""
        ticks = os.sysconf('SC_CLK_TCK')
        total = 0
        for stat in Path('/proc').glob('[0-9]*/stat'):
            try:
                fields = stat.read_text().rsplit(')', 1)[1].split()
            except OSError:
                continue
            if int(fields[2]) == self.process.pid:
                total += int(fields[11]) + int(fields[12])
        return total / ticks

    def until_at_rest(self):
        """Nothing done for half a second."""
        before = self.processor_seconds()
        while True:
            time.sleep(0.5)
            now = self.processor_seconds()
            if now - before < 0.02:
                return now
            before = now

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(60)
        self.log.close()


def page_of(content, document):
    return '/' + document.relative_to(content).with_suffix('').as_posix() + '/'


def listen(server, path):
    """Holds the page's stream of news open, where the server has one of congbo's kind."""
    found = re.search(r'data-state="(\w+)" data-version="(\d+)"', server.get(path)[1])
    if not found:
        return None
    query = urllib.parse.urlencode({'page': path, 'state': found[1], 'since': found[2]})
    stream = socket.create_connection(('127.0.0.1', server.port))
    stream.sendall(f'GET /__congbo/events?{query} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n'.encode())
    return stream


def add_line(document, words):
    text = document.read_text(encoding='utf-8') + f'\n{words}.\n'
    with open(document, 'w', encoding='utf-8') as file:
        file.write(text)


def measure(server, edits, busy):
    documents = sorted(server.content.glob('2*/*/ke-hoach.md'))
    first = page_of(server.content, documents[0])
    begun = time.perf_counter()
    server.until(first, '<')
    started = time.perf_counter() - begun
    server.until_at_rest()
    shown, worked = [], []
    for i in range(edits):
        document = documents[(i + 1) * len(documents) // (edits + 2)]
        path, word = page_of(server.content, document), f'Sửa lần {i + 1}, {server.name}'
        stream = listen(server, path)
        before = server.until_at_rest()
        if word in server.get(path)[1]:
            raise SystemExit(f'{server.name}: {path} has the word before it is written')
        if busy:
            add_line(documents[-1], f'Việc khác lần {i + 1}')
            time.sleep(0.5)
        add_line(document, word)
        begun = time.perf_counter()
        server.until(path, word)
        shown.append(time.perf_counter() - begun)
        worked.append(server.until_at_rest() - before)
        if stream:
            stream.close()
    return {'name': server.name, 'start': started, 'median': statistics.median(shown), 'slowest': max(shown), 'all': [round(one, 3) for one in shown], 'cpu': statistics.median(worked), 'edits': edits}


def congbo(options, site):
    port = free_port()
    command = [options.congbo, 'serve', site, '--port', str(port), '--date', TODAY]
    return Server('congbo serve', command, site, site / 'content', port)


def peer_server(peer):
    port = free_port()
    if isinstance(peer, peers.Hugo):
        command = ['hugo', 'server', '--port', str(port), '--bind', '127.0.0.1']
    else:
        command = ['node', peer.program / 'cmd.cjs', '--serve', '--incremental', f'--port={port}']
    return Server(f'{peer.name}, its server', command, peer.folder, peer.folder / 'content', port)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--congbo', type=Path, required=True)
    parser.add_argument('--tools', type=Path, required=True)
    parser.add_argument('--documents', type=int, default=10000)
    parser.add_argument('--edits', type=int, default=15)
    parser.add_argument('--busy', action='store_true')
    parser.add_argument('--peers', default='all')
    parser.add_argument('--folder', default='/dev/shm' if os.access('/dev/shm', os.W_OK) else None)
    parser.add_argument('--json', type=Path)
    return parser.parse_args()


def main():
    options = arguments()
    options.congbo, options.tools = options.congbo.resolve(), options.tools.resolve()
    rows = []
    with tempfile.TemporaryDirectory(prefix='congbo-serve-', dir=options.folder) as folder:
        site = Path(folder) / 'town'
        run([options.tools / 'make_corpus', str(options.documents), site])
        made = [lambda: congbo(options, site)]
        for Peer in [] if options.peers == 'none' else peers.available(options.peers):
            made.append(lambda Peer=Peer: peer_server(Peer(site / 'content', folder)))
        print(f'{options.documents:,} documents{", while others are built" if options.busy else ""}\n\n| server | first page, s | saved to shown: median, s | slowest, s | processor an edit, s |\n| --- | ---: | ---: | ---: | ---: |')
        for make in made:
            server = make()
            try:
                row = measure(server, options.edits, options.busy)
            finally:
                server.stop()
            rows.append(row)
            print(f"| {row['name']} | {row['start']:.2f} | {row['median']:.3f} | {row['slowest']:.3f} | {row['cpu']:.2f} |", flush=True)
    if options.json:
        options.json.write_text(json.dumps({'documents': options.documents, 'rows': rows}, indent=1) + '\n')


if __name__ == '__main__':
    main()
