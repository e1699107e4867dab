// congbo's search beside Pagefind's on the same built site, in one table: time and size of the index, bytes of a first and of a
// further query, and whether đ is found without its stroke. Needs npm, chromium and the packages of tests/web; not for CI.
//
//   node search_peer.mjs BENCH_SEARCH COUNT OUTPUT
//
// BENCH_SEARCH is the program that times the index; OUTPUT the site built of make_corpus COUNT. Pagefind is installed in a temporary
// folder, at the version below.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { indexFiles, openSearch } from './search_site.mjs';

const version = '1.6.0';
const queries = ['Nguyễn', 'nguyen', 'Nguyễn Thị Lan', 'duc', 'Dang', 'duong', 'thi dua', '55/KH-UBND'];
const withStroke = { duc: /đức/i, Dang: /đặng|đăng|đảng/i, duong: /đường|đương/i };
const [bench, count, output] = process.argv.slice(2);
const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const folder = mkdtempSync(join(tmpdir(), 'congbo-peer-'));
const sum = (sizes) => [...sizes].reduce((all, size) => all + size, 0);

function walk(path) {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)]));
}

function runPagefind() {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `pagefind@${version}`], { cwd: folder, stdio: 'ignore' });
  const index = join(folder, 'pagefind');
  const begun = process.hrtime.bigint();
  execFileSync(join(folder, 'node_modules/.bin/pagefind'), ['--site', resolve(output), '--output-path', index], { stdio: 'ignore' });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const files = walk(index);
  return { index, seconds, files: files.length, bytes: sum(files.map((path) => statSync(path).size)) };
}

// Bytes as a server that compresses sends them: Pagefind's own files are compressed already.
const sent = (path, bytes) => (/\.(js|css|json|html)$/.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length);

async function askPagefind(index) {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (path === '/') return response.end('<!DOCTYPE html><html lang="vi"><title>x</title>');
    try {
      const body = readFileSync(join(index, path.replace('/pagefind/', '')));
      bytes += sent(path, body);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const rows = {};
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const ask = (words) => page.evaluate(async (text) => {
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(text);
      const shown = await Promise.all(results.slice(0, 10).map((one) => one.data()));
      return { count: results.length, text: shown.map((one) => `${one.meta.title} ${one.excerpt}`).join(' ') };
    }, words);
    bytes = 0;
    const answer = await ask(query);
    rows[query] = { first: bytes, ...answer };
    await page.close();
  }
  await browser.close();
  server.close();
  return rows;
}

async function askCongbo() {
  const rows = {};
  for (const query of queries) {
    const search = openSearch(output);
    const answer = await search.ask(query);
    const text = answer.groups.flatMap((group) => group.shown.map(({ record }) => record.name)).join(' ');
    rows[query] = { first: sum(search.loaded.values()), count: answer.count, text };
  }
  return rows;
}

const found = (row, query) => (withStroke[query] ? `, đ ${withStroke[query].test(row.text.replace(/<\/?mark>/g, '')) ? 'found' : 'not found'}` : '');
try {
  const timed = execFileSync(bench, [count], { encoding: 'utf8' });
  const ours = { seconds: /: ([\d.]+) s/.exec(timed)[1], files: indexFiles(output).length, bytes: sum(indexFiles(output).map((name) => statSync(join(output, 'tim-kiem', name)).size)) };
  const peer = runPagefind();
  const [asked, theirs] = [await askCongbo(), await askPagefind(peer.index)];
  console.log(`| | congbo | Pagefind ${version} |\n| --- | --- | --- |`);
  console.log(`| time of the index | ${Number(ours.seconds).toFixed(2)} s | ${peer.seconds.toFixed(1)} s |`);
  console.log(`| files | ${ours.files} | ${peer.files} |`);
  console.log(`| bytes | ${(ours.bytes / 1e6).toFixed(1)} MB | ${(peer.bytes / 1e6).toFixed(1)} MB |`);
  for (const query of queries) {
    const cell = (row) => `${(row.first / 1000).toFixed(0)} KB, ${row.count} results${found(row, query)}`;
    console.log(`| first query '${query}' | ${cell(asked[query])} | ${cell(theirs[query])} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
