// The roll of honour is filtered by name (accents optional), award, kind and unit; without scripts it is a long page.
const year = 'khen-thuong/2024/';
const plain = (words) => words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();

// What a reader sees: [{name, unit, kind, award}], and the headings above.
const seen = (page) => page.evaluate(() => {
  const shown = (element) => element.getClientRects().length > 0;
  const text = (element) => (element ? element.textContent.trim() : '');
  return {
    rows: [...document.querySelectorAll('.honoree')].filter(shown).map((row) => ({
      name: text(row.querySelector('.honoree__name').lastChild), unit: text(row.querySelector('.honoree__unit')),
      kind: row.closest('[data-kind]')?.dataset.kind, award: row.closest('[data-award]')?.dataset.award,
    })),
    empty: [...document.querySelectorAll('.award, .award__group, .letter, .award__decision')].filter((part) => shown(part) &&
      ![...(part.matches('.award__decision') ? part.nextElementSibling : part).querySelectorAll('.honoree')].some(shown)).length,
  };
});
const settle = (page) => page.waitForTimeout(400);
const said = (page) => page.locator('.roll-filter [role=status]').innerText();

async function byName(web, page, all) {
  for (const [typed, words] of [['dinh', 'dinh'], ['Đinh', 'dinh'], ['ĐÌNH', 'dinh'], ['thi dinh', 'thi dinh'], ["h'nga", "h'nga"], ['hnga', "h'nga"], ['nga', 'nga']]) {
    await page.fill('#loc-ten', typed);
    await settle(page);
    const { rows, empty } = await seen(page);
    const fits = (name) => words.split(' ').every((word) => plain(name).split(/[ ']/).concat(plain(name).split(' ')).some((part) => part.startsWith(word)));
    const expected = all.filter((row) => fits(row.name)).map((row) => row.name);
    web.check(expected.length > 0, `the town has somebody for "${typed}"`);
    web.check(JSON.stringify(rows.map((row) => row.name)) === JSON.stringify(expected), `"${typed}" shows ${rows.map((row) => row.name)}, not ${expected}`);
    web.check(empty === 0, `"${typed}" leaves ${empty} headings without a row`);
    web.check(await said(page) === `Hiện ${expected.length} trên ${all.length}`, `"${typed}" is told as "${await said(page)}"`);
  }
}

async function byChoice(web, page, all) {
  for (const [field, member] of [['#loc-giai', 'award'], ['#loc-loai', 'kind'], ['#loc-don-vi', 'unit']]) {
    const values = await page.$$eval(`${field} option`, (options) => options.map((option) => option.value).filter(Boolean));
    web.check(values.length > 1, `${field} offers ${values}`);
    const value = values[values.length - 1];
    await page.selectOption(field, value);
    await settle(page);
    const names = (rows) => JSON.stringify(rows.map((row) => row.name));
    // A collective is its own unit.
    const expected = all.filter((row) => row[member] === value || (member === 'unit' && row.kind === 'tap-the' && !row.unit && row.name === value));
    const { rows, empty } = await seen(page);
    web.check(expected.length > 0 && names(rows) === names(expected) && empty === 0, `${field} "${value}" shows ${names(rows)}`);
    await page.selectOption(field, '');
  }
}

// From the keyboard alone; nobody is found, and the way back is one key.
async function byKeyboard(web, page, all) {
  await page.focus('.roll-tools a:last-of-type');
  await page.keyboard.press('Tab');
  web.check(await page.evaluate(() => document.activeElement.id) === 'loc-ten', 'the field follows the tools');
  await page.keyboard.type('zzz');
  await settle(page);
  web.check((await seen(page)).rows.length === 0 && await said(page) === 'Không thấy ai trên trang này.', `nobody: "${await said(page)}"`);
  await page.keyboard.press('Enter');
  web.check(page.url().endsWith(year), 'Enter leads nowhere');
  for (let i = 0; i < 8 && !await page.evaluate(() => document.activeElement.tagName === 'BUTTON'); ++i) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await settle(page);
  web.check((await seen(page)).rows.length === all.length && await said(page) === '', 'all are back, and nothing is said');
  web.check(await page.evaluate(() => document.activeElement.id) === 'loc-ten', 'the focus is in the field again');
}

// A link to what is filtered away shows it.
async function byAnchor(web, page) {
  const anchor = await page.$eval('.award', (award) => award.id);
  await page.fill('#loc-ten', 'zzz');
  await settle(page);
  await page.evaluate((id) => { location.hash = id; }, anchor);
  await settle(page);
  const top = await page.$eval(`#${anchor}`, (award) => award.getBoundingClientRect().top);
  web.check(top > -5 && top < 200, `#${anchor} stands at ${top}`);
}

async function withoutScripts(web, all) {
  const page = await web.open({ address: year, javaScriptEnabled: false });
  web.check(!await page.locator('.roll-filter').isVisible(), 'without scripts there is no filter to see');
  web.check(await page.locator('.honoree').count() === all.length, 'without scripts everybody is there');
  await page.context().close();
}

async function quietly(web) {
  const page = await web.open({ width: 320, height: 640 });
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of [year, `${year}giay-khen/`, `${year}a-z/`]) {
    await page.goto(web.town.url(address));
    await page.waitForTimeout(150);
    web.check(await page.evaluate(() => window.shift) === 0, `${address}: something jumped`);
    web.check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${address}: scrolls sideways at 320 pixels`);
  }
  await page.context().close();
}

async function fromDisk(web) {
  const page = await web.open({ url: `file://${web.town.output}/${year}a-z/index.html` });
  await page.fill('#loc-ten', 'khiem');
  await settle(page);
  const { rows, empty } = await seen(page);
  web.check(rows.length > 0 && rows.every((row) => /Khiêm/.test(row.name)) && empty === 0, `from a disk: ${JSON.stringify(rows)}`);
  web.check(await page.locator('.letters__link:visible').count() === 1, 'of the letters one is left');
  await page.context().close();
}

export default async function rollFilter(web) {
  const page = await web.open({ address: year });
  const { rows: all } = await seen(page);
  web.check(all.length > 50, `${all.length} honoured`);
  await byName(web, page, all);
  await page.fill('#loc-ten', '');
  await byChoice(web, page, all);
  await byKeyboard(web, page, all);
  await byAnchor(web, page);
  await page.context().close();
  await withoutScripts(web, all);
  await quietly(web);
  await fromDisk(web);
}
