// The answers of the search, compared with a plain look through the open data of the same site.
//
//   node search_check.mjs OUTPUT [QUERIES]
//
// People by one to three words of a name, in any order, with and without accents: the count must be that of the names that
// have all words, and the best fit must come first. Documents by number. Every unit. Exit status 1 on any fault.
import { chance, openData, openSearch } from './search_site.mjs';

const [output, count = '600'] = process.argv.slice(2);
const faults = [];
let checks = 0;
const check = (holds, words) => {
  ++checks;
  if (!holds) faults.push(words);
};

// By another way than the engine's: one letter after another.
const fold = (text) => [...text.normalize('NFD')].filter((c) => c < '\u0300' || c > '\u036f').join('').toLowerCase().replaceAll('đ', 'd');
const words = (text) => fold(text).split(/[^a-z0-9]+/).filter(Boolean);
const exact = (text) => text.toLowerCase().normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const people = openData(output, 'khen-thuong').filter((one) => one.kind !== 'tap-the').map((one) => ({ name: one.name, unit: one.unit, folded: new Set(words(one.name)), exact: new Set(exact(one.name)) }));
const documents = openData(output, 'van-ban').filter((one) => one.number && one.symbol);
const search = openSearch(output);
const draw = chance(20260131);
const of = (list) => list[draw(list.length)];
const group = (answer, kind) => answer.groups.find((one) => one.kind === kind);

async function askPeople(query) {
  const wanted = words(query);
  const marked = exact(query).filter((word) => fold(word) !== word);
  const fits = people.filter((one) => wanted.every((word) => one.folded.has(word)));
  const best = fits.filter((one) => marked.every((word) => one.exact.has(word)));
  const answer = await search.ask(`${query} `);
  const found = group(answer, 5);
  if (fits.length === 0) { // then the words of unit and award count too
    const other = found?.shown.find(({ record }) => !wanted.every((word) => words(`${record.name} ${record.detail} ${record.award} ${record.year}`).includes(word)));
    return check(!other, `'${query}' finds '${other?.record.name}'`);
  }
  if (!found) return check(false, `'${query}': no people, there are ${fits.length}`);
  while (found.shown.length < Math.min(found.count, 120)) await found.more(200);
  check(found.count === fits.length, `'${query}': ${found.count} people, there are ${fits.length}`);
  const shown = found.shown.map((one) => one.record);
  const first = shown.slice(0, Math.min(best.length, shown.length));
  check(first.every((record) => marked.every((word) => exact(record.name).includes(word))), `'${query}': other accents come before ${best.length} exact ones: ${first.map((one) => one.name).slice(0, 5).join(', ')}`);
  check(shown.every((record) => wanted.every((word) => words(record.name).includes(word))), `'${query}' finds other names`);
  check(new Set(shown.map((record) => record.url)).size === shown.length, `'${query}' shows a person twice`);
}

for (let i = 0; i < Number(count) && people.length; ++i) {
  const parts = of(people).name.split(' ');
  const query = Array.from({ length: 1 + draw(3) }, () => of(parts)).join(' ');
  await askPeople(draw(2) ? query : fold(query));
}
for (let i = 0; i < Number(count) / 6 && people.length > 1; ++i) await askPeople(`${of(of(people).name.split(' '))} ${of(of(people).name.split(' '))}`);

for (let i = 0; i < Number(count) / 6 && documents.length; ++i) {
  const one = of(documents);
  const same = documents.filter((other) => Number(other.number) === Number(one.number) && other.symbol === one.symbol);
  for (const query of [`${one.number}/${one.symbol}`, fold(`${one.number}/${one.symbol}`), `số ${Number(one.number)}/${one.symbol}`]) {
    const answer = await search.ask(query);
    const found = group(answer, 1);
    check(found?.count === same.length, `'${query}': ${found?.count} documents, there are ${same.length}`);
    check(found?.shown.every(({ record }) => same.some((other) => other.url === `/${record.url}`)), `'${query}' finds other documents`);
  }
}

const units = [...new Set(people.map((one) => one.unit).filter(Boolean))];
for (let i = 0; i < Math.min(units.length, 40); ++i) {
  const unit = of(units);
  const answer = await search.ask(`${unit} `);
  const found = group(answer, 3);
  while (found && found.shown.length < found.count) await found.more(200);
  const record = found?.shown.find((one) => one.record.name === unit)?.record;
  check(record?.count === people.filter((one) => one.unit === unit).length, `'${unit}': ${record?.count} people`);
}

console.log(faults.slice(0, 20).join('\n'));
console.log(`${checks} checks, ${faults.length} faults`);
process.exit(faults.length || checks === 0 ? 1 : 0);
