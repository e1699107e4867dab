// What a screen reader is told of a page: the browser's accessibility tree, as text in golden/; of a page that another
// theme tells otherwise, in golden/THEME/. `--write` writes them anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const golden = new URL('../golden/', import.meta.url);
const pages = {
  home: '',
  event: '2026/doi-thoai-voi-nhan-dan-2026/',
  roll: 'khen-thuong/2026/',
  invitation: '2026/doi-thoai-voi-nhan-dan-2026/thu-moi/',
};

// The tree without addresses: a line that held nothing else ends without its colon.
async function spoken(page) {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').filter((line) => !/^ *- \/url: /.test(line));
  const depth = (line) => (line ?? '').search(/[^ ]/);
  return lines.map((line, index) => (line.endsWith(':') && depth(lines[index + 1]) <= depth(line) ? line.slice(0, -1) : line)).join('\n') + '\n';
}

function firstDifference(before, now) {
  const [a, b] = [before.split('\n'), now.split('\n')];
  const at = b.findIndex((line, index) => line !== a[index]);
  const line = at < 0 ? b.length : at;
  return `line ${line + 1}: '${(a[line] ?? '').trim()}' was told, now '${(b[line] ?? '').trim()}'`;
}

// The text to compare with: the theme's own, where it has one.
function goldenFile(name, theme) {
  const own = new URL(`${theme}/${name}.txt`, golden);
  return existsSync(own) ? own : new URL(`${name}.txt`, golden);
}

export default async function (web) {
  for (const [name, address] of Object.entries(pages)) {
    for (const width of [1280, 360]) {
      const page = await web.open({ address, width, clock: '2026-11-21T03:00:00Z' });
      const text = await spoken(page);
      const file = goldenFile(name, web.town.theme);
      if (web.write && width === 1280) writeFileSync(file, text);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
      web.check(text.length > 500 && /level=1/.test(text), `${name}: no tree`);
      // A phone is told the same as a desk.
      web.check(before === text, `${name} at ${width}: not as in ${file.pathname.split('/web/')[1]}: ${firstDifference(before, text)}`);
      await page.context().close();
    }
  }
}
