// The search in a browser: by mouse and keyboard, under the Content-Security-Policy, from a disk and without scripts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const fold = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('đ', 'd');
const ask = (query) => `tim-kiem/?q=${encodeURIComponent(query)}`;

const heading = `ỦY BAN NHÂN DÂN
**PHƯỜNG SUỐI MƠ**

Số: 54/QĐ-UBND

*Suối Mơ, ngày 20 tháng 02 năm 2026*

**QUYẾT ĐỊNH**

**Về việc tặng Giấy khen tại Hội thi <img src=x onerror=alert(1)> năm 2026**

**Điều 1.** Tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường cho các cá nhân sau:

| STT | Họ và tên | Đơn vị |
| --- | --- | --- |
`;
const names = ['Nguyễn Văn Hưng', 'Nguyễn Thị Hùng', 'Bùi <b>Thơm</b> Lành', 'Phạm Thị Dương', 'Trần Văn Đương',
  ...Array.from({ length: 60 }, (_, i) => `Hoàng ${i % 2 ? 'Thị' : 'Văn'} ${'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'[i % 29]}nh`)];

// What takes back one of them.
const revoking = heading.slice(0, heading.indexOf('**Điều 1.**')).replace('54/QĐ', '61/QĐ').replace('ngày 20 tháng 02', 'ngày 06 tháng 3')
  .replace(/\*\*Về việc.*\*\*/, '**Về việc hủy bỏ Giấy khen**') +
  'Điều 1. Hủy bỏ Giấy khen tặng ông Nguyễn Văn Hưng theo Quyết định số 54/QĐ-UBND ngày 20 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân phường.\n' +
  '\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký./.\n\n**CHỦ TỊCH**\n\n**Hồ Quang Sơn**\n';

// A town of two documents, with names that mean harm.
function ownTown(theme) {
  const folder = mkdtempSync(join(tmpdir(), 'congbo-search-'));
  mkdirSync(join(folder, 'content/2026/hoi-thi'), { recursive: true });
  writeFileSync(join(folder, 'congbo.json'), JSON.stringify({ title: 'Phường Suối Mơ', theme }));
  const rows = names.map((name, i) => `| ${i + 1} | ${name} | Tổ dân phố <script>alert(${i})</script> |\n`);
  writeFileSync(join(folder, 'content/2026/hoi-thi/quyet-dinh.md'), `${heading}${rows.join('')}\n**CHỦ TỊCH**\n\n**Hồ Quang Sơn**\n`);
  writeFileSync(join(folder, 'content/2026/hoi-thi/quyet-dinh-huy-bo.md'), revoking);
  execFileSync(resolve(process.argv[2]), ['build', folder, '--date', '2026-11-21'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return { url: (address) => pathToFileURL(join(folder, 'output', address)).href, close: () => rmSync(folder, { recursive: true, force: true }) };
}

// Waits for the answer to what stands in the field.
async function answered(page) {
  await page.waitForFunction(() => /\d|“/.test(document.getElementById('trang-thai').textContent), null, { timeout: 10000 });
  return page.evaluate(() => ({
    status: document.getElementById('trang-thai').textContent,
    groups: [...document.querySelectorAll('#ket-qua section h2')].map((e) => e.textContent.trim()),
    titles: [...document.querySelectorAll('#ket-qua .search-hit__title')].map((e) => e.textContent.trim()),
    marks: [...document.querySelectorAll('#ket-qua mark')].map((e) => e.textContent),
    lists: !document.getElementById('danh-sach').hidden,
  }));
}

async function fromForm(web) {
  const page = await web.open({ address: '' });
  await page.fill('.search-form__field', 'dương');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/\?q=/);
  const found = await answered(page);
  web.check(found.titles.length > 5 && /^\d+ kết quả cho “dương”$/.test(found.status), `from the form of the home page: ${found.status}`);
  web.check(found.marks.length > 0 && found.marks.every((word) => fold(word) === 'duong'), `marked: ${found.marks}`);
  web.check(await page.title().then((title) => title.startsWith('dương – Tìm kiếm')), `title ${await page.title()}`);
  // Typing answers at once; sending it makes an address that the back button leaves.
  await page.fill('.search-form__field', 'thi dua');
  await page.waitForFunction(() => document.getElementById('trang-thai').textContent.includes('“thi dua”'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search === '?q=thi%20dua');
  const other = await answered(page);
  web.check(other.marks.includes('thi') && other.marks.includes('đua'), `'thi dua' marks ${other.marks.slice(0, 6)}`);
  await page.goBack();
  await page.waitForFunction(() => document.getElementById('trang-thai').textContent.includes('“dương”'));
  web.check(await page.inputValue('#tim') === 'dương', 'the back button does not bring the query back');
  await page.context().close();
}

async function answers(web) {
  const decision = JSON.parse(web.town.read('du-lieu/van-ban.json')).find((one) => one.kind === 'quyet-dinh' && one.symbol);
  const rows = [
    ['duc', (f) => f.titles.some((t) => /Đức/.test(t))],
    ['Dang', (f) => f.titles.some((t) => /Đặng/.test(t))],
    ['duong', (f) => f.marks.includes('dương')],
    [`${decision.number}/${decision.symbol}`, (f) => f.titles[0] === decision.title || f.titles.includes(decision.title)],
    [`${decision.number} ${fold(decision.symbol).replace('-', ' ')}`, (f) => f.titles.includes(decision.title)],
    ['tiểu hoc', (f) => f.groups.some((g) => g.startsWith('Tập thể')) && f.marks.includes('Tiểu') && f.marks.includes('học')],
    ['nguye', (f) => f.marks.some((m) => m === 'Nguyễn')],
    ['<b>', (f) => f.status.includes('“<b>”')],
  ];
  const page = await web.open({});
  for (const [query, holds] of rows) {
    await page.goto(web.town.url(ask(query)));
    const found = await answered(page);
    web.check(holds(found), `'${query}': ${JSON.stringify(found).slice(0, 300)}`);
  }
  // Every kind of result leads to a page that is there, and to the row on it.
  await page.goto(web.town.url(ask('thi đua')));
  await answered(page);
  await page.fill('#tim', 'lao động');
  await page.waitForFunction(() => document.getElementById('trang-thai').textContent.includes('lao động'));
  const links = await page.locator('#ket-qua section li:first-child a').evaluateAll((all) => all.map((a) => a.href));
  await page.goto(web.town.url(ask('nguyễn thị')));
  await answered(page);
  links.push(...await page.locator('#ket-qua section a').evaluateAll((all) => all.map((a) => a.href)));
  for (const link of links.slice(0, 12)) {
    const response = await page.goto(link);
    web.check(response === null || response.ok(), `${link}: ${response?.status()}`);
    web.check(await page.evaluate(() => !location.hash || document.getElementById(decodeURIComponent(location.hash.slice(1)))), `${link}: no such row`);
  }
  web.check(links.length > 3, `${links.length} links`);
  await page.context().close();
}

async function nothingFound(web) {
  const page = await web.open({ address: ask('nguyne thi') });
  const found = await answered(page);
  web.check(/^Không thấy “nguyne thi”$/.test(found.status) && found.lists, `nothing found: ${found.status}`);
  const first = page.locator('#ket-qua .link-list a').first();
  web.check(await first.textContent() === 'nguyễn thi', `nearest: ${await first.textContent()}`);
  await first.click();
  await page.waitForFunction(() => /^\d+ kết quả/.test(document.getElementById('trang-thai').textContent));
  await page.goto(web.town.url('tim-kiem/'));
  web.check(await page.locator('#danh-sach a').count() > 5, 'without a query there is nothing to go on with');
  web.check(await page.locator('#ket-qua').isHidden(), 'an empty answer is shown');
  await page.context().close();
}

async function spokenAndKeyed(web) {
  const page = await web.open({ address: ask('nguyễn thị') });
  await answered(page);
  const tree = await page.locator('main').ariaSnapshot();
  web.check(/- status: \d+ kết quả cho “nguyễn thị”/.test(tree), 'the count is not announced');
  web.check(/- region "Cá nhân, hộ gia đình \(\d+\)":/.test(tree), `the group is no region: ${tree.slice(0, 400)}`);
  await page.focus('#tim');
  for (let i = 0; i < 2; ++i) await page.keyboard.press('Tab'); // the button, the first result
  web.check(await page.evaluate(() => Boolean(document.activeElement.closest('.search-hit'))), 'Tab does not lead from the form to the results');
  await page.goto(web.town.url(ask('phòng giáo dục')));
  await answered(page);
  const unit = page.locator('.search-hit button').first();
  await unit.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.search-hit .search-hits a');
  web.check(await unit.getAttribute('aria-expanded') === 'true', 'an open unit does not say so');
  await page.keyboard.press('Enter');
  web.check(await page.locator('.search-hit .search-hits').first().isHidden(), 'a unit does not close');
  await page.setViewportSize({ width: 320, height: 600 });
  web.check(await page.evaluate(() => document.documentElement.scrollWidth <= 320), 'results run over 320 pixels');
  const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
  web.check(violations.length === 0, violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`).join(', '));
  await page.context().close();
}

async function onDisk(web) {
  const town = ownTown(web.town.theme);
  const page = await web.open({ url: town.url('index.html') });
  page.on('dialog', (dialog) => { web.fault(`a script of a name runs: ${dialog.message()}`); dialog.dismiss(); });
  await page.fill('.search-form__field', 'Hùng');
  await page.keyboard.press('Enter');
  await page.waitForURL(/tim-kiem\/index\.html\?q=/);
  web.check((await answered(page)).titles.join() === 'Nguyễn Thị Hùng,Nguyễn Văn Hưng', `exact accents are not first: ${(await answered(page)).titles}`);
  for (const [query, first] of [['Hưng', 'Nguyễn Văn Hưng'], ['thom', 'Bùi <b>Thơm</b> Lành'], ['đương', 'Trần Văn Đương'], ['alert', 'Về việc tặng Giấy khen tại Hội thi <img src=x onerror=alert(1)> năm 2026']]) {
    await page.fill('#tim', query);
    await page.keyboard.press('Enter');
    await page.waitForFunction((words) => document.getElementById('trang-thai').textContent.includes(`“${words}”`), query);
    const found = await answered(page);
    web.check(found.titles[0] === first, `'${query}' on a disk: ${found.titles[0]}`);
    web.check(await page.locator('#ket-qua :is(b, img, script)').count() === 0, `'${query}': a name became HTML`);
    const said = await page.locator('.search-hit:first-child .mark').allTextContents();
    web.check(said.join() === (query === 'Hưng' ? 'Đã hủy bỏ' : query === 'alert' ? 'Đã đính chính' : ''), `'${query}' says ${said}`);
  }
  await page.fill('#tim', 'hoang');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('trang-thai').textContent.includes('“hoang”'));
  const before = (await answered(page)).titles.length;
  await page.locator('.search-more').last().press('Enter');
  await page.waitForFunction((count) => document.querySelectorAll('#ket-qua .search-hit').length > count, before);
  web.check(before === 50 && (await answered(page)).titles.length === 60, `${before} people, then ${(await answered(page)).titles.length}`);
  web.check(await page.evaluate(() => document.activeElement.closest('li')?.previousElementSibling !== null), 'after more, the focus is lost');
  await page.locator('#ket-qua .search-hit a').last().click();
  await page.waitForURL(/khen-thuong\/2026\/giay-khen\/index\.html#/);
  web.check(await page.evaluate(() => Boolean(document.getElementById(location.hash.slice(1)))), 'from a disk a result does not lead to its row');
  await page.context().close();
  town.close();
}

async function withoutScripts(web) {
  const page = await web.open({ address: 'tim-kiem/', javaScriptEnabled: false });
  web.check(await page.locator('main noscript p').count() === 1, 'nothing says why there is no search');
  for (const part of ['a-z/', '2026/', 'van-ban/']) web.check(await page.locator(`main a[href$="${part}"]`).count() > 0, `no way to ${part}`);
  await page.context().close();
}

export default async function search(web) {
  await fromForm(web);
  await answers(web);
  await nothingFound(web);
  await spokenAndKeyed(web);
  await onDisk(web);
  await withoutScripts(web);
}
