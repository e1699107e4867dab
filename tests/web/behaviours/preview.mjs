// The file that `congbo preview` writes: valid HTML, accessible on paper and in the dark, its policy kept, nothing asked
// for, every link inside it; and the mark on every printed sheet.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { print } from '../pdf.mjs';

export const needs = ['pdftotext'];

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function valid(web) {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: {
    'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'error', 'tel-non-breaking': 'off',
  } });
  const report = await validator.validateString(readFileSync(web.town.preview, 'utf8'));
  for (const { line, column, ruleId, message } of report.results.flatMap((result) => result.messages))
    web.fault(`${line}:${column}: ${message} [${ruleId}]`);
}

async function accessible(web, page) {
  await page.evaluate(axe);
  for (const [colorScheme, width] of [['light', 1280], ['light', 320], ['dark', 1280]]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async (values) => {
      const found = await window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`);
    }, tags);
    if (!web.check(violations.length === 0, `${colorScheme} ${width}: ${violations.join('; ')}`)) await web.photograph(page, `${colorScheme}-${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    web.check(wide <= 0, `${colorScheme} ${width}: ${wide} pixels too wide`);
  }
}

export default async function preview(web) {
  await valid(web);
  const page = await web.open({ url: pathToFileURL(web.town.preview).href });
  const asked = [];
  page.on('request', (request) => !request.url().startsWith('data:') && asked.push(request.url()));
  await page.reload();
  web.check(asked.length === 1, `asks for ${asked.slice(1).join(', ')}`);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector('.preview__banner')).position);
  web.check(styled === 'sticky', 'its policy lets its own style through');
  await accessible(web, page);
  await page.emulateMedia({ colorScheme: 'light' });
  const { pages } = await print(page, `${web.artefacts}/preview.pdf`);
  web.check(pages.length > 10, `${pages.length} sheets`);
  for (const [i, { text }] of pages.entries()) web.check(/BẢN XEM TRƯỚC/.test(text), `sheet ${i + 1} is not marked: ${text.slice(0, 80)}`);
}
