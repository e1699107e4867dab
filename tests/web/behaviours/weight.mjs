// Bytes and requests of a first visit: gzipped, a document of 8 KB of Markdown at most 12 KB of HTML, the stylesheet 10 KB,
// scripts 6 KB, all together under 30 KB in at most four requests, and no script that the first picture waits for.
import { gzipSync } from 'node:zlib';
import { added } from '../town.mjs';

const KB = 1024;
const weigh = (bytes) => gzipSync(bytes, { level: 9 }).length;

async function firstVisit(web, kind, address) {
  const page = await web.open({});
  const loaded = [];
  // The pictures and captions of an article are its own matter.
  page.on('response', (response) => !/\.(png|jpe?g|webp|vtt)$/.test(response.url()) && loaded.push(response));
  await page.goto(web.town.url(address), { waitUntil: 'load' });
  const icons = await page.locator('link[rel~=icon]').evaluateAll((links) => links.map((link) => link.href));
  const sizes = new Map();
  for (const response of loaded) sizes.set(response.url(), weigh(await response.body()));
  // Headless Chromium asks for no icon; a reader's browser does.
  for (const url of icons) if (!sizes.has(url)) sizes.set(url, weigh(web.town.read(url.replace(web.town.url(''), ''))));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const of = (end) => [...sizes].filter(([url]) => url.endsWith(end)).reduce((sum, [, size]) => sum + size, 0);
  web.check(sizes.size <= 4, `${kind}: ${sizes.size} requests: ${[...sizes.keys()].join(' ')}`);
  web.check(of('.css') > 0 && of('.css') <= 10 * KB, `${kind}: ${of('.css')} bytes of styles`);
  web.check(of('.js') <= 6 * KB, `${kind}: ${of('.js')} bytes of scripts`);
  if (address === added.long) {
    web.check(sizes.get(web.town.url(address)) <= 12 * KB, `${kind}: ${sizes.get(web.town.url(address))} bytes of HTML`);
    web.check(total < 30 * KB, `${kind}: ${total} bytes in all`);
  }
  const blocking = await page.evaluate(() => ({
    scripts: [...document.scripts].filter((s) => s.src && !s.defer && !s.async && s.type !== 'module').length,
    styles: document.querySelectorAll('link[rel=stylesheet]').length,
    waited: performance.getEntriesByType('resource').filter((r) => r.renderBlockingStatus === 'blocking' && /\.js/.test(r.name)).map((r) => r.name),
  }));
  web.check(blocking.scripts === 0 && blocking.waited.length === 0, `${kind}: a script that rendering waits for ${blocking.waited}`);
  web.check(blocking.styles === 1, `${kind}: ${blocking.styles} stylesheets`);
  await page.context().close();
  return { total, html: sizes.get(web.town.url(address)), css: of('.css'), js: of('.js'), requests: sizes.size };
}

export default async function weight(web) {
  const source = web.town.read(`${added.long}nguon.md`).length;
  web.check(source >= 8000, `the long document has ${source} bytes of Markdown`);
  const { total, html, css, js, requests } = await firstVisit(web, 'the long document', added.long);
  console.log(`      first visit: ${total} bytes (page ${html}, styles ${css}, scripts ${js}) in ${requests} requests`);
  for (const [kind, address] of web.town.visited) if (kind !== 'moved') await firstVisit(web, kind, address);
}
