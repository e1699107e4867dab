// A year with 5,000 honoured stays usable. Times are the main thread's own, times four, so that a slow telephone is
// meant. Each is the least of up to five readings, with garbage collected before each key: a busy machine only adds to
// it. The bars themselves are asked for with CONGBO_LONG=1, on a quiet machine; where other tests run beside, twice
// the bars show a list that has become slow, and no neighbour's work does.
import { readFileSync } from 'node:fs';
import { honoursSite } from '../honours_site.mjs';

const slower = 4;
const room = process.env.CONGBO_LONG ? 1 : 2;
const bars = { load: 1000 * room, usualKey: 50 * room, slowestKey: 120 * room };

async function watch(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    collect: () => session.send('HeapProfiler.collectGarbage'),
    busy: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * slower * metrics.find((metric) => metric.name === 'TaskDuration').value;
    },
  };
}

// Milliseconds from a key to the picture after it.
async function key(page, { collect, busy }, press) {
  await collect();
  await page.evaluate(() => {
    window.answered = new Promise((resolve) => {
      document.addEventListener('input', () => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
      }), { once: true, capture: true });
    }).then(() => 0);
  });
  const before = await busy();
  await page.keyboard.press(press);
  await page.evaluate(() => window.answered);
  return (await busy()) - before;
}

// Opens the list and types: what loading and each key cost, in whole milliseconds.
async function reading(web, url, rows, keys) {
  const page = await web.open({ width: 360, height: 740 });
  const clock = await watch(page);
  await page.goto(url);
  await page.waitForTimeout(200);
  const load = Math.round(await clock.busy());
  web.check(await page.locator('.honoree').count() === rows, `${url} has ${rows} rows`);
  await page.click('#loc-ten');
  await page.waitForTimeout(300);
  const times = [];
  for (const letter of keys) {
    times.push(Math.round(await key(page, clock, letter === 'B' ? 'Backspace' : letter)));
    await page.waitForTimeout(350);
  }
  await page.context().close();
  return { load, times };
}

// What is too slow in a reading.
function slownessOf({ load, times }) {
  const sorted = [...times].sort((a, b) => a - b);
  const faults = [];
  if (load >= bars.load) faults.push(`${load} ms to load`);
  if (sorted[Math.floor(sorted.length / 2)] > bars.usualKey) faults.push(`a key is answered in ${sorted} ms`);
  if (sorted[sorted.length - 1] > bars.slowestKey) faults.push(`slow keys take ${sorted.slice(-2)} ms`);
  return faults;
}

// The least of a few readings, of which there are no more than it takes.
async function leastOf(most, read) {
  const least = await read();
  for (let more = 1; more < most && slownessOf(least).length > 0; more++) {
    const { load, times } = await read();
    least.load = Math.min(least.load, load);
    least.times = least.times.map((time, place) => Math.min(time, times[place]));
  }
  return least;
}

// Who is moved on to a later page by those honoured after the link was sent is found there. (Only a host has other
// pages to ask, so this one is played.)
async function oldLink(web, site) {
  const page = await web.open({});
  await page.route(`${web.town.url('')}xa/**`, (route) => {
    const address = new URL(route.request().url()).pathname.replace(/^\/xa\//, '');
    return route.fulfill(/\/$/.test(address) ? { path: site.file(address), contentType: 'text/html' } : { body: '' , contentType: 'text/css' });
  });
  const list = 'khen-thuong/2025/lao-dong-tien-tien/';
  const anchor = /<li class="honoree" id="([^"]+)"/.exec(readFileSync(site.file(`${list}2/`), 'utf8'))[1];
  await page.route(`${web.town.url('')}xa/assets/*.js`, (route) => route.fulfill({ path: site.script, contentType: 'text/javascript' }));
  await page.goto(`${web.town.url('')}xa/${list}#${anchor}`);
  await page.waitForURL(`**/${list}2/#${anchor}`, { timeout: 5000 }).catch(() => web.fault(`#${anchor} is not found on the next page: ${page.url()}`));
  web.check(await page.locator(`[id="${anchor}"]`).count() === 1, `#${anchor} is there`);
  await page.context().close();
}

export default async function rollOfThousands(web) {
  const site = honoursSite(process.argv[2], 5000, web.town.theme);
  try {
    for (const [address, rows, keys] of [['khen-thuong/2025/giay-khen/', 500, 'ducBBBlan'], ['khen-thuong/2025/a-z/', 5000, 'ducBBBlan']]) {
      const least = await leastOf(5, () => reading(web, site.url(address), rows, keys));
      console.log(`    ${address}: load ${least.load} ms, keys ${least.times} ms`);
      for (const fault of slownessOf(least)) web.fault(`${address}: ${fault}`);
    }
    const page = await web.open({ url: site.url('khen-thuong/2025/') });
    web.check(await page.locator('.honoree').count() === 0 && await page.locator('.award .more a').count() === 3, 'over 500: counts and links');
    await page.context().close();
    await oldLink(web, site);
  } finally {
    site.close();
  }
}
