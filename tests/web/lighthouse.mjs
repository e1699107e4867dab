// Lighthouse, five times a page, the median of each category; outside CI, where a busy machine would say more about itself.
//
//   node lighthouse.mjs CONGBO REPOSITORY FOLDER
//
// FOLDER holds an installation of its own, too heavy for everyone's tests:
//   npm install --prefix FOLDER --no-save --no-audit --no-fund lighthouse@12.8.2
// Exit status 1 where accessibility, best practices or SEO are under 100 or performance is under 98.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { find } from './find.mjs';
import { added, openTown } from './town.mjs';

const [congbo, repository, folder] = process.argv.slice(2).map((path) => resolve(path));
const load = async (name) => import(pathToFileURL(createRequire(pathToFileURL(`${folder}/`)).resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const runs = 5;
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const town = await openTown(congbo, repository, { here: true });
const chrome = await launch({ chromePath: find('chromium') || find('google-chrome'),
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
const pages = { home: '', year: '2026/', event: '2025/tong-ket-thi-dua-nam-2024/', document: added.long, roll: 'khen-thuong/2025/' };
let holds = true;
for (const [name, address] of Object.entries(pages)) {
  const scores = Object.fromEntries(Object.keys(wanted).map((category) => [category, []]));
  const lost = new Set();
  for (let run = 0; run < runs; ++run) {
    const { lhr } = await lighthouse(town.url(address), { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(wanted) });
    for (const [category, { score, auditRefs }] of Object.entries(lhr.categories)) {
      scores[category].push(Math.round(score * 100));
      for (const { id, weight } of auditRefs) if (weight && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9) lost.add(`${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
    }
  }
  const medians = Object.entries(scores).map(([category, numbers]) => [category, median(numbers)]);
  holds &&= medians.every(([category, score]) => score >= wanted[category]);
  console.log(`${name}: ${medians.map(([category, score]) => `${category} ${score}`).join(', ')}${lost.size ? `\n    ${[...lost].join('\n    ')}` : ''}`);
}
chrome.kill();
town.close();
process.exit(holds ? 0 : 1);
