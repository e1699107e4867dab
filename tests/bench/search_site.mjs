// A built site's search as a reader's browser uses it, without the browser: the engine runs as it is, the parts of the
// index are read from the disk, and every file read is weighed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';

const weighed = new Map();
const weigh = (path, bytes) => weighed.get(path) ?? weighed.set(path, gzipSync(bytes, { level: 9 }).length).get(path);

// One reader: a page just opened. loaded: the files it has loaded so far, with their gzipped bytes.
export function openSearch(output) {
  const folder = join(output, 'tim-kiem');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const value = (name) => new RegExp(`data-${name}="([^"]*)"`).exec(html)[1];
  const loaded = new Map();
  const read = (path) => {
    const bytes = readFileSync(path);
    loaded.set(path, weigh(path, bytes));
    return bytes.toString('utf8');
  };
  read(join(folder, /<script src="([^"]*)"/.exec(html)[1]));
  const context = vm.createContext({});
  vm.runInContext(read(join(folder, value('engine'))), context);
  const load = async (url, name) => {
    let part = null;
    const take = (given, texts, payload) => { if (given === name) part = [texts, payload]; };
    new Function('congbo_tim', read(join(folder, url)))(take);
    return part;
  };
  const opened = context.congboSearch.open(load, value('index'));
  return { loaded, engine: context.congboSearch, index: opened, ask: async (query) => context.congboSearch.answer(await opened, query) };
}

// The open data of one kind, of all years.
export function openData(output, file) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  const path = join(output, 'du-lieu', `${file}.json`);
  if (!existsSync(path)) return [];
  const whole = read(path);
  if (Array.isArray(whole)) return whole;
  return whole.years.flatMap(({ url }) => read(join(output, url)));
}

export const indexFiles = (output) => readdirSync(join(output, 'tim-kiem')).filter((name) => name.endsWith('.js'));

// Draws that fall the same every time.
export function chance(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const plain = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

// Queries as readers type them: { kind, query }, half of them without accents, a few not to the end.
export function drawQueries(output, count) {
  const honorees = openData(output, 'khen-thuong');
  const documents = openData(output, 'van-ban').filter((document) => document.title);
  const draw = chance(20261121);
  const of = (list) => list[draw(list.length)];
  const run = (words, most) => {
    const length = Math.min(1 + draw(most), words.length);
    const begin = draw(words.length - length + 1);
    return words.slice(begin, begin + length).join(' ');
  };
  const kinds = [
    ['name', () => run(of(honorees).name.split(' '), 3)],
    ['name', () => of(honorees).name],
    ['title', () => run(of(documents).title.split(' '), 4)],
    ['number', () => { const one = of(documents); return `${one.number}/${one.symbol}`; }],
    ['number', () => { const one = of(documents); return `${one.number} ${one.symbol.replace('-', ' ')}`; }],
    ['unit', () => of(honorees).unit ?? of(honorees).name],
    ['prefix', () => { const word = of(of(honorees).name.split(' ')); return word.slice(0, 2 + draw(3)); }],
  ];
  return Array.from({ length: count }, (_, i) => {
    const [kind, make] = kinds[i % kinds.length];
    const query = make();
    return { kind, query: draw(2) ? query : plain(query) };
  });
}
