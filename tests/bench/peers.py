"""Other site generators on the same content: each gets the plainest site that shows every document on a page of its own, with a list
of each year's documents. They do less for a document than congbo does: nothing is recognised, checked or made searchable."""

import json
import os
import shutil
from pathlib import Path

from timed import run

PAGE = '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head><body><main>{body}</main></body></html>\n'


class Hugo:
    name = 'Hugo'

    def __init__(self, content, folder):
        self.folder = Path(folder) / 'hugo'
        layouts = self.folder / 'layouts/_default'
        layouts.mkdir(parents=True)
        (self.folder / 'config.json').write_text(json.dumps(
            {'baseURL': 'https://suoimo.example/', 'languageCode': 'vi', 'title': 'Suối Mơ', 'disableKinds': ['taxonomy', 'term']}))
        (layouts / 'single.html').write_text(PAGE.format(title='{{ .File.BaseFileName }}', body='{{ .Content }}'))
        listed = '<ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .File.Path }}</a></li>{{ end }}</ul>'
        (layouts / 'list.html').write_text(PAGE.format(title='{{ .Title }}', body=listed))
        shutil.copytree(content, self.folder / 'content')

    @staticmethod
    def version():
        return run(['hugo', 'version']).out.decode().split()[1].split('+')[0]

    def clean(self):
        shutil.rmtree(self.folder / 'public', ignore_errors=True)
        shutil.rmtree(self.folder / 'resources', ignore_errors=True)

    def build(self):
        return run(['hugo', '--quiet'], cwd=self.folder)


class Eleventy:
    name = 'Eleventy'
    program = Path(__file__).resolve().parent.parent / 'web/node_modules/@11ty/eleventy'

    def __init__(self, content, folder):
        self.folder = Path(folder) / 'eleventy'
        (self.folder / 'layouts').mkdir(parents=True)
        (self.folder / 'package.json').write_text('{"type": "module"}\n')
        (self.folder / 'eleventy.config.js').write_text(
            "export default () => ({ dir: { input: 'content', output: 'public', includes: '../layouts' },"
            ' markdownTemplateEngine: false, templateFormats: ["md", "njk"] });\n')
        (self.folder / 'layouts/page.njk').write_text(PAGE.format(title='{{ page.fileSlug }}', body='{{ content | safe }}'))
        shutil.copytree(content, self.folder / 'content')
        (self.folder / 'content/content.json').write_text('{"layout": "page.njk", "tags": "all_documents"}')
        for year in sorted(one.name for one in Path(content).iterdir() if one.is_dir()):
            (self.folder / f'content/{year}/index.njk').write_text(
                f'<ul>{{% for one in collections.all_documents %}}{{% if one.url.indexOf("/{year}/") == 0 %}}'
                '<li><a href="{{ one.url }}">{{ one.url }}</a></li>{% endif %}{% endfor %}</ul>')

    @classmethod
    def version(cls):
        return json.loads((cls.program / 'package.json').read_text())['version']

    def clean(self):
        shutil.rmtree(self.folder / 'public', ignore_errors=True)

    def build(self):
        return run(['node', self.program / 'cmd.cjs', '--quiet'], cwd=self.folder, env={**os.environ, 'NODE_OPTIONS': '--max-old-space-size=12000'})


def available(wanted):
    """The peers asked for that are here; what is missing is said, not passed over."""
    found = []
    for peer, here in ((Hugo, shutil.which('hugo')), (Eleventy, Eleventy.program.exists())):
        if wanted != 'all' and peer.name.lower() not in wanted.split(','):
            continue
        if here:
            found.append(peer)
        else:
            print(f'{peer.name} is not installed: left out (scripts/packages bench)')
    return found
