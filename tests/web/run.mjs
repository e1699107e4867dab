// Runs browser tests, one behaviour a file of behaviours/, against the sample town.
//
//   node run.mjs CONGBO REPOSITORY ARTEFACTS BEHAVIOUR... [--theme=NAME] [--few] [--write]
//
// --theme=NAME builds the town with another of the built-in themes; --few looks at half of the kinds of pages, those with the
// most to get wrong (all of them where CONGBO_LONG is set).
// The behaviour `screenshots` is none: it photographs every kind of page, on a phone and a desk, for people to look at.
//
// A behaviour is a function (web) that calls web.check(condition, words) or web.fault(words). On a fault the page
// at fault is photographed into ARTEFACTS. --write writes golden texts anew. Exit status: 0 all hold, 1 a fault,
// 77 the browser or the packages are missing: the test is skipped.
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { find } from './find.mjs';

const skip = (words) => {
  console.log(`skipped: ${words}`);
  process.exit(77);
};

const [congbo, repository, artefacts, ...rest] = process.argv.slice(2);
const theme = rest.find((word) => word.startsWith('--theme='))?.slice('--theme='.length) ?? 'default';
const behaviours = rest.filter((word) => !word.startsWith('--'));
const executable = find('chromium') || find('chromium-browser') || find('google-chrome');
if (!executable) skip('no chromium (scripts/packages test)');
if (!existsSync(new URL('node_modules/playwright-core', import.meta.url)) || !existsSync(new URL('node_modules/axe-core', import.meta.url)))
  skip('no node_modules (npm --prefix tests/web ci)');

const { openTown } = await import('./town.mjs');
const { openBrowser } = await import('./browser.mjs');
mkdirSync(artefacts, { recursive: true });

const loaded = new Map();
for (const name of behaviours) loaded.set(name, await import(`./behaviours/${name}.mjs`));
const missing = [...loaded.values()].flatMap(({ needs = [] }) => needs).filter((program) => !find(program));
if (missing.length) skip(`no ${missing.join(', ')} (scripts/packages test)`);

async function run(name, town, browser) {
  const faults = [];
  let checks = 0;
  const web = {
    town, browser, artefacts: resolve(artefacts), write: rest.includes('--write'),
    open: (options) => browser.open(options),
    eachKind: (options) => browser.eachKind(options),
    fault: (words) => faults.push(words),
    check: (condition, words) => {
      ++checks;
      if (!condition) faults.push(words);
      return Boolean(condition);
    },
    photograph: (page, words) => page.screenshot({ path: resolve(artefacts, `${name}-${words}.png`), fullPage: true }),
  };
  const begun = Date.now();
  await loaded.get(name).default(web).catch((error) => faults.push(error.stack));
  faults.push(...browser.faults.splice(0));
  console.log(`${faults.length ? 'FAULT' : 'holds'}  ${name}: ${checks} checks, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  for (const words of faults.slice(0, 40)) console.log(`    ${words}`);
  return faults.length === 0 && checks > 0;
}

const town = await openTown(resolve(congbo), resolve(repository), { theme, few: rest.includes('--few') && !process.env.CONGBO_LONG });
const browser = await openBrowser(executable, town);
let holds = behaviours.length > 0;
try {
  for (const name of behaviours) holds = (await run(name, town, browser)) && holds;
} finally {
  await browser.close();
  town.close();
}
process.exit(holds ? 0 : 1);
