// axe-core finds nothing on any kind of page: WCAG 2.2 A and AA and its best practice, on paper, in the dark and
// in forced colours, at 320 and 1280 pixels.
import { readFileSync } from 'node:fs';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Colours differ by scheme, structure and order by width: each scheme is read once in full, and once at the other
// width for what can change with both.
const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'light', width: 320 },
  { scheme: 'dark', width: 1280, only: ['color-contrast', 'link-in-text-block'] },
  { scheme: 'dark', width: 320 },
  { scheme: 'forced', width: 1280 },
  { scheme: 'forced', width: 320, only: ['color-contrast', 'link-in-text-block', 'target-size'] },
];

// Where only some kinds are looked at, structure is read once and the other looks for what differs by them.
const colours = (how, index) => (index ? { ...how, only: ['color-contrast', 'link-in-text-block', 'target-size'] } : how);

async function look(page, { scheme, width, only }) {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme === 'light' ? 'light' : 'dark', forcedColors: scheme === 'forced' ? 'active' : 'none' });
  const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags };
  return page.evaluate(async (options) => {
    const { violations, passes } = await window.axe.run(document, options);
    return {
      passed: passes.length,
      violations: violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? ''}`).join(' | ')}`),
    };
  }, { runOnly, resultTypes: ['violations'], preload: false });
}

export default async function accessibility(web) {
  web.check(web.town.kinds.size >= 20 && web.town.visited.size >= 10, `only ${web.town.kinds.size} kinds of pages`);
  const few = web.town.visited !== web.town.kinds;
  for await (const { kind, page } of web.eachKind()) {
    await page.evaluate(axe);
    for (const how of few ? looks.map(colours) : looks) {
      const { passed, violations } = await look(page, how);
      const where = `${kind} ${how.scheme} ${how.width}`;
      web.check(passed > 0, `${where}: axe looked at nothing`);
      if (!web.check(violations.length === 0, `${where}: ${violations.join('\n      ')}`)) await web.photograph(page, where.replace(/ /g, '-'));
    }
  }
}
