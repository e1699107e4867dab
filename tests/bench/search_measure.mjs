// What a search costs a reader: bytes (gzipped) of 1,000 queries drawn from the site, each as the first on a page just
// opened (scripts and root of the index included) and as a further one (root at hand, nothing else).
//
//   node search_measure.mjs OUTPUT [QUERIES] [--bars]
//
// --bars: exit status 1 where the 95th percentile is over 60 KB for a first query or 30 KB for a further one, or the index
// over 300 files or 12 MB.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { drawQueries, indexFiles, openSearch } from './search_site.mjs';

const KB = 1000;
const [output, count = '1000'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const sum = (sizes) => [...sizes].reduce((all, size) => all + size, 0);

const files = indexFiles(output);
const bytes = sum(files.map((name) => statSync(join(output, 'tim-kiem', name)).size));
const base = openSearch(output);
await base.index;
const start = sum(base.loaded.values());

const measured = [];
for (const { kind, query } of drawQueries(output, Number(count))) {
  const search = openSearch(output);
  const answer = await search.ask(query);
  measured.push({ kind, query, found: answer.count, first: sum(search.loaded.values()), parts: [...search.loaded.keys()].slice(3) });
}
const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))];
const line = (label, list) => {
  const sizes = list.map((one) => one.first).sort((a, b) => a - b);
  const shown = (share, less) => ((at(sizes, share) - less) / KB).toFixed(1).padStart(6);
  const none = list.filter((one) => one.found === 0).length;
  console.log(`${label.padEnd(8)} ${String(list.length).padStart(5)} queries, ${String(none).padStart(3)} without an answer; first: p50 ${shown(0.5, 0)} p95 ${shown(0.95, 0)} max ${shown(1, 0)} KB; further: p50 ${shown(0.5, start)} p95 ${shown(0.95, start)} max ${shown(1, start)} KB`);
  return at(sizes, 0.95);
};
console.log(`index: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB; scripts and root: ${(start / KB).toFixed(1)} KB gzipped`);
for (const kind of new Set(measured.map((one) => one.kind))) line(kind, measured.filter((one) => one.kind === kind));
const first = line('all', measured);
if (process.argv.includes('--worst'))
  for (const one of measured.sort((a, b) => b.first - a.first).slice(0, 40))
    console.log(`  ${((one.first - start) / KB).toFixed(1)} KB  ${one.query} (${one.found}): ${one.parts.map((path) => path.split('/').pop()).join(' ')}`);
const holds = first < 60 * KB && first - start < 30 * KB && files.length <= 300 && bytes <= 12e6;
if (process.argv.includes('--bars')) process.exit(holds ? 0 : 1);
