#!/usr/bin/env python3
"""congbo's builds beside the floor of the same work and beside other generators, in one run, on one machine.

  compare.py --congbo PROGRAM --tools FOLDER [--sizes 1000,10000] [--repeats 5] [--peers all|none|hugo,eleventy] [--towns 100]
             [--folder WHERE] [--json FILE] [--chart FILE]

FOLDER holds make_corpus and bench_floor. Everything is built below WHERE, best in memory (/dev/shm), where creating files costs the same
on every machine. Prints tables with medians; ratios are what to compare, seconds depend on the machine.
"""

import argparse
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

import growth_chart
import peers
from timed import median, run

TODAY, TOMORROW = '2026-12-30', '2026-12-31'  # no event of the made-up town lies between these


class Town:
    """A made-up town in a folder, built and edited as the rows of the table say."""

    def __init__(self, options, documents):
        self.options, self.documents = options, documents
        self.site = Path(options.folder) / f'town-{documents}'
        run([options.tools / 'make_corpus', str(documents), self.site])
        self.edits = 0

    def build(self, *more, date=TODAY):
        made = run([self.options.congbo, 'build', self.site, '--date', date, '--lang', 'en', '--format', 'json', '--profile', *more])
        made.written = json.loads(made.out)['written']
        return made

    def fresh(self):
        for made in ('output', '.congbo'):
            shutil.rmtree(self.site / made, ignore_errors=True)
        return self.build()

    def document(self, name):
        return sorted(self.site.glob(f'content/*/*/{name}.md'))[self.documents // 9]

    def word_of_a_plan(self):
        plan = self.document('ke-hoach')
        self.edits += 1
        text = plan.read_text()
        plan.write_text(text.replace('Nhân dân', f'Nhân dân {self.edits}', 1) if 'Nhân dân' in text else f'{text}\nSửa lần {self.edits}.\n')
        return self.build()

    def another_outcome(self):
        self.edits += 1
        decision = self.document('quyet-dinh')
        folder = self.site / f'content/2026/them-{self.edits}'
        folder.mkdir(parents=True)
        lines, kept = [], 0
        for line in decision.read_text().split('\n'):  # 30 rows of its table
            row = line.startswith('|') and line[1:].strip()[:1].isdigit()
            kept += row
            if not row or kept <= 30:
                lines.append(line)
        (folder / 'quyet-dinh.md').write_text('\n'.join(lines).replace('Số: ', 'Số: 9', 1))
        return self.build()

    def settings(self):
        self.edits += 1
        file = self.site / 'congbo.json'
        settings = json.loads(file.read_text())
        settings['title'] = f'Phường Suối Mơ {self.edits}'
        file.write_text(json.dumps(settings))
        return self.build()


def stages_of(made):
    """Where the time of a build went, as --profile tells: seconds by stage, in their order."""
    stages = {}
    for seconds, stage in re.findall(r'^ +(\d+\.\d+) s  (.+)$', made.err.decode(), re.MULTILINE):
        stages[stage] = stages.get(stage, 0) + float(seconds)
    return stages


def rows_of(town, repeats):
    """What is measured of a town, in order: a name, and the runs of it."""
    def times(work):
        return median([work() for _ in range(repeats)])

    yield 'full build', times(town.fresh)
    yield 'nothing changed', times(town.build)
    yield 'another day, no state changed', median([town.build(date=day) for _ in range(repeats) for day in (TOMORROW, TODAY)])
    yield 'a word of one plan edited', times(town.word_of_a_plan)
    yield 'an outcome with 30 honorees added', times(town.another_outcome)
    yield 'settings edited', times(town.settings)


def floor_of(options, town):
    """The best of three: noise only ever adds."""
    best = {}
    for _ in range(3):
        target = Path(options.folder) / 'floor'
        shutil.rmtree(target, ignore_errors=True)
        measured = json.loads(run([options.tools / 'bench_floor', town.site / 'content', town.site / 'output', target, str(os.cpu_count())]).out)
        best = {key: min(value, best.get(key, value)) for key, value in measured.items()}
        shutil.rmtree(target)
    return best


def measure(options, documents):
    town = Town(options, documents)
    result = {'documents': documents, 'rows': [], 'peers': []}
    for name, made in rows_of(town, options.repeats):
        result['rows'].append({'name': name, 'seconds': made.seconds, 'cpu': made.cpu, 'memory': made.memory, 'written': made.written,
                               'stages': stages_of(made)})
        if name == 'full build':
            result |= floor_of(options, town)
    for Peer in options.found_peers:
        peer = Peer(town.site / 'content', options.folder)
        builds, again = [], []
        for _ in range(min(options.repeats, 3)):
            peer.clean()
            builds.append(peer.build())
            again.append(peer.build())
        for name, made in ((f'{Peer.name}, full build', median(builds)), (f'{Peer.name}, nothing changed', median(again))):
            result['peers'].append({'name': name, 'seconds': made.seconds, 'cpu': made.cpu, 'memory': made.memory})
        shutil.rmtree(peer.folder)
    shutil.rmtree(town.site)
    return result


def show(result):
    full, again = (next(row['seconds'] for row in result['rows'] if row['name'] == name) for name in ('full build', 'nothing changed'))
    print(f"\n{result['documents']:,} documents, {result['files']:,} files made\n")
    print('| work | seconds | MB | files written | beside congbo |\n| --- | ---: | ---: | ---: | ---: |')
    for row in result['rows']:
        print(f"| {row['name']} | {row['seconds']:.3f} | {row['memory']:.0f} | {row['written']:,} | |")
    print(f"| floor: cmark-gfm, and the same files written | {result['floor']:.3f} | | | congbo takes {full / result['floor']:.2f} times as long |")
    print(f"| walk: every source looked at once | {result['walk']:.3f} | | | nothing changed: {again / result['walk']:.1f} times as long |")
    for row in result['peers']:
        ours = full if 'full' in row['name'] else again
        print(f"| {row['name']} | {row['seconds']:.3f} | {row['memory']:.0f} | | {row['seconds'] / ours:.1f} times as long |")


def show_stages(result):
    full, edited = (next(row['stages'] for row in result['rows'] if row['name'] == name) for name in ('full build', 'a word of one plan edited'))
    print('\n| stage | full build, s | a word edited, s |\n| --- | ---: | ---: |')
    for stage in edited | full:
        print(f"| {stage} | {full.get(stage, 0):.3f} | {edited.get(stage, 0):.3f} |")


def towns(options):
    """Many towns in one folder: by congbo itself, and by GNU parallel with a process a town."""
    folder = Path(options.folder) / 'towns'
    for town in range(options.towns):
        run([options.tools / 'make_corpus', '35', folder / f'xa-{town:03}'])

    def clean():
        for made in (*folder.glob('*/output'), *folder.glob('*/.congbo')):
            shutil.rmtree(made)

    def together():
        clean()
        return run([options.congbo, 'build', folder, '--date', TODAY])

    def by_parallel():
        clean()
        sites = sorted(map(str, folder.iterdir()))
        return run(['parallel', '--will-cite', '-j', str(os.cpu_count()), options.congbo, 'build', '{}', '--jobs', '1', '--date', TODAY, ':::', *sites])

    result = {'towns': options.towns, 'together': median([together() for _ in range(options.repeats)]).seconds}
    print(f"\n{options.towns} towns of 35 documents: {result['together']:.2f} s with one 'congbo build FOLDER'", end='')
    if shutil.which('parallel'):
        result['parallel'] = median([by_parallel() for _ in range(options.repeats)]).seconds
        print(f", {result['parallel']:.2f} s with GNU parallel and a process a town", end='')
    else:
        print('; GNU parallel is not installed', end='')
    print()
    shutil.rmtree(folder)
    return result


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--congbo', type=Path, required=True)
    parser.add_argument('--tools', type=Path, required=True)
    parser.add_argument('--sizes', default='1000,10000')
    parser.add_argument('--repeats', type=int, default=5)
    parser.add_argument('--peers', default='all')
    parser.add_argument('--towns', type=int, default=100)
    parser.add_argument('--folder', default='/dev/shm' if os.access('/dev/shm', os.W_OK) else None)
    parser.add_argument('--json', type=Path)
    parser.add_argument('--chart', type=Path)
    return parser.parse_args()


def main():
    options = arguments()
    options.congbo, options.tools = options.congbo.resolve(), options.tools.resolve()
    options.found_peers = [] if options.peers == 'none' else peers.available(options.peers)
    results = {'peers': {peer.name: peer.version() for peer in options.found_peers}, 'sizes': []}
    with tempfile.TemporaryDirectory(prefix='congbo-bench-', dir=options.folder) as folder:
        options.folder = folder
        for documents in map(int, options.sizes.split(',')):
            results['sizes'].append(measure(options, documents))
            show(results['sizes'][-1])
            show_stages(results['sizes'][-1])
        if options.towns:
            results['towns'] = towns(options)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + '\n')
    if options.chart:
        options.chart.write_text(growth_chart.drawn(results))


if __name__ == '__main__':
    main()
