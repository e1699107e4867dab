// The sample town for the browser: a copy, built in a temporary folder and served on loopback with
// the headers of a careful host. Kinds of pages that the town itself lacks are added to the copy.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const date = '2026-11-21';

export const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; media-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml', '.ics': 'text/calendar; charset=utf-8', '.md': 'text/markdown; charset=utf-8', '.mp4': 'video/mp4', '.mp3': 'audio/mpeg', '.vtt': 'text/vtt; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
};

// Documents of additions/: a plan of 8 KB of Markdown, a letter of one page.
export const added = { long: '2026/so-ket-phong-trao-quy-iii/ke-hoach/', short: '2026/so-ket-phong-trao-quy-iii/cong-van/' };

// What a theme draws in its own way stands on these; the gallery has every part.
const few = new Set(['home', 'year', 'event', 'document', 'honours-year', 'honours-award', 'honours-names', 'register', 'article', 'gallery']);
const previewed = '2025/tong-ket-thi-dua-nam-2024';

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function writeSite(repository, folder, theme) {
  cpSync(join(repository, 'content'), join(folder, 'content'), { recursive: true });
  cpSync(fileURLToPath(new URL('additions/', import.meta.url)), join(folder, 'content'), { recursive: true });
  const settings = readFileSync(join(repository, 'congbo.json'), 'utf8');
  const extra = `"theme": "${theme}", "removed": { "/2023/thong-bao-cu/": "Đã hết hiệu lực, thay bằng văn bản mới." },`;
  writeFileSync(join(folder, 'congbo.json'), settings.replace('{\n', `{\n${extra}\n`));
}

// One address for each kind of page: the longest page of the kind, since it has the most to get wrong.
function pickKinds(output, pages) {
  const kinds = new Map();
  for (const address of pages) {
    const html = readFileSync(join(output, fileOf(address)), 'utf8');
    const [, kind, print] = /<body class="page page--([\w-]+) print-([\w-]+)"/.exec(html) ?? [];
    if (!kind) continue;
    const key = kind === 'event' && print === 'document' ? 'event-with-sheet' : kind;
    if (!kinds.has(key) || kinds.get(key).size < html.length) kinds.set(key, { address, size: html.length });
  }
  return new Map([...kinds].sort().map(([kind, { address }]) => [kind, address]));
}

const fileOf = (address) => (address === '' || address.endsWith('/') ? `${address}index.html` : address);

function serve(output) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    let file = join(output, fileOf(path));
    let status = 200;
    if (relative(output, file).startsWith('..') || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      file = join(output, '404.html');
      status = 404;
    }
    const type = types[extname(file)] ?? 'application/octet-stream';
    const packed = /^text|xml|json/.test(type) && /gzip/.test(request.headers['accept-encoding']);
    response.writeHead(status, {
      'content-type': type,
      'cache-control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    });
    response.end(packed ? gzipSync(readFileSync(file)) : readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

// Builds the town with the program `congbo`, and serves it until `close()`.
//   url(address)   the http address of a page given relative to the root ('' is the home page)
//   preview        the file of an event's preview
//   pages          the addresses of all pages; kinds: one for each kind; visited: those that each behaviour looks at; read(address): its bytes
// few            whether `visited` are only some of the kinds
// theme          the name of the built-in theme it is built with
// `here`: whole addresses (canonical links, the sitemap) lead to this server, as on a town's own host.
export async function openTown(congbo, repository, { here = false, theme = 'default', few: only = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'congbo-web-'));
  const output = join(folder, 'output');
  writeSite(repository, folder, theme);
  const server = await serve(output);
  const { port } = server.address();
  const base = here ? ['--base-url', `http://127.0.0.1:${port}/`] : [];
  execFileSync(congbo, ['build', '.', '--date', date, '--output', output, ...base], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const pages = walk(output).map((path) => relative(output, path).split(sep).join('/'))
    .filter((path) => path.endsWith('.html')).map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  const kinds = pickKinds(output, pages);
  // The parts of the theme with their examples, looked at like any page; their links lead nowhere.
  execFileSync(congbo, ['gallery', '.', '--output', join(output, 'gallery')], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  kinds.set('gallery', 'gallery/');
  // An event as one file, which lies on no server.
  const preview = join(folder, 'xem-truoc.html');
  execFileSync(congbo, ['preview', previewed, '--date', date, '--output', preview], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  return {
    output, pages, kinds, preview, theme,
    visited: only ? new Map([...kinds].filter(([kind]) => few.has(kind))) : kinds,
    url: (address) => `http://127.0.0.1:${port}/${address}`,
    read: (address) => readFileSync(join(output, fileOf(address))),
    close: () => {
      server.closeAllConnections?.();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
