// congbo serve in a browser: a save is on the screen without a key pressed, where the reader was; the bar leads to the line.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { date } from '../town.mjs';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function accessible(web, page, where) {
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const { violations, passes } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values }, preload: false }), tags);
    web.check(passes.length > 0 && violations.length === 0,
      `${where}, ${colorScheme}: ${violations.map(({ id, nodes }) => `${id} ${nodes[0].target.join(' ')} ${nodes[0].any[0]?.message ?? ''}`).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

// For whatever must come: a busy machine may take its time.
const patience = { timeout: 60_000 };

// As most editors save: another file in the place of the old, so that nobody reads half of it.
function save(file, text) {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

// What the server tells a reader who holds what this page holds: 'reload' or 'summary'.
function newsFor(page) {
  return page.evaluate(() => new Promise((done) => {
    const { state, version } = document.getElementById('congbo-bar').dataset;
    const stream = new EventSource(`/__congbo/events?page=${encodeURIComponent(location.pathname)}&state=${state}&since=${version}`);
    for (const kind of ['reload', 'summary'])
      stream.addEventListener(kind, () => {
        stream.close();
        done(kind);
      });
  }));
}

const event = '2024/tong-ket-thi-dua-nam-2023';

// The preview of one event of the sample town: its folder, and its address once it stands.
async function openPreview(congbo, repository) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'congbo-preview-')));
  cpSync(join(repository, 'content', event), join(folder, 'content', event), { recursive: true });
  cpSync(join(repository, 'congbo.json'), join(folder, 'congbo.json'));
  const process = spawn(congbo, ['serve', '.', '--port', '0', '--date', date], { cwd: folder });
  const close = () => {
    process.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  const said = await new Promise((done) => {
    let text = '';
    process.stdout.on('data', (bytes) => {
      text += bytes;
      if (text.split('\n').length > 2) done(text);  // the address, then the first build
    });
    process.on('exit', () => done(text));
  });
  return { folder, close, url: /http:\S+/.exec(said)?.[0], said };
}

export default async function preview(web) {
  const site = await openPreview(resolve(process.argv[2]), resolve(process.argv[3]));
  try {
    const file = join(site.folder, 'content', event, 'ke-hoach.md');
    const before = readFileSync(file, 'utf8');
    const page = await web.open({ url: `${site.url}${event}/ke-hoach/`, origin: site.url });
    const bar = page.locator('#congbo-bar');
    web.check(/BẢN XEM TRƯỚC/.test(await bar.innerText()), 'the banner');
    web.check(await bar.evaluate((node) => getComputedStyle(node).position === 'fixed' && node.getBoundingClientRect().bottom === innerHeight),
      'the bar stands at the end of the window');

    // A misspelling of ours: the page comes again with it, at the place where the reader was, the list open.
    await page.evaluate(() => scrollTo(0, 600));
    await bar.locator('summary').click();
    const title = 'Tổ chức hội nghị của hai xã Sơn La';
    const line = before.split('\n').length + 1;
    save(file, `${before}\n![${title}](khong-co.jpg)\n`);
    await page.locator('#congbo-bar.cbx-broken').waitFor(patience).catch(() => web.fault('an error is not shown by itself'));
    web.check(await page.locator('main').innerText() !== '', 'the last good page stays');
    // The page is there before its script and its place are.
    await bar.locator('details[open]').waitFor(patience).catch(() => web.fault('the list stays open'));
    await page.waitForFunction(() => scrollY === 600, null, patience).catch(() => web.fault('the reader stays where he was'));
    const link = bar.locator('.cbx-place', { hasText: `content/${event}/ke-hoach.md:${line}:` });
    web.check(await link.count() === 1, `names the line ${line}: ${await bar.innerText()}`);
    web.check((await link.first().getAttribute('href'))?.startsWith(`vscode://file${file}:${line}:`), 'leads to the line');
    await accessible(web, page, 'the bar');
    await web.photograph(page, 'broken');

    save(file, `${before}\nMột dòng mới của người soạn.\n`);
    await page.getByText('Một dòng mới của người soạn.').first().waitFor(patience).catch(() => web.fault('a save is not on the screen'));
    // The page is shown before the build has ended that says so.
    await page.locator('#congbo-bar.cbx-broken').waitFor({ ...patience, state: 'detached' }).catch(() => web.fault('the error is gone'));
    await web.photograph(page, 'mended');

    // A page that did not change is not loaded again.
    const other = await web.open({ url: `${site.url}tim-kiem/`, origin: site.url });
    await other.evaluate(() => { window.kept = true; });
    save(file, `${before}\nDòng thứ hai.\n`);
    await page.getByText('Dòng thứ hai.').first().waitFor(patience).catch(() => web.fault('the page is not loaded again'));
    web.check(await newsFor(other) === 'summary', 'a page that did not change is not told to load again');
    web.check(await other.evaluate(() => window.kept === true), 'a page that did not change is left alone');

    await page.goto(`${site.url}__congbo/`);
    web.check(await page.locator('h1').count() === 1, 'the overview');
    await accessible(web, page, 'the overview');
    await web.photograph(page, 'overview');
    for (const opened of [page, other]) await opened.context().close();
  } finally {
    site.close();
  }
}
