// Chromium, opened once for a run. Every page is watched: what breaks the Content-Security-Policy, an error on
// the console, a script that throws, or a request to another host is a fault of the behaviour under test.
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

function watch(page, origin, faults) {
  const say = (what) => faults.push(`${page.url().replace(origin, '/')}: ${what}`);
  // A missing page is asked for by no test but that of 404.html, which asks by its name.
  page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()}`));
  page.on('pageerror', (error) => say(`script: ${error.message}`));
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && say(`request failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(file|data):/.test(request.url())) say(`loads ${request.url()}`);
  });
}

// faults   what the watched pages did wrong, in words
// open({address, width, height, ...context options})   a page of the town, in a context of its own; of another
//                                                      server with its `url` and `origin`
export async function openBrowser(executablePath, town) {
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  const faults = [];
  return {
    faults,
    version: browser.version(),
    async open({ address, url, origin = town.url(''), width = 1280, height = 800, clock, ...options }) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
      const page = await context.newPage();
      watch(page, origin, faults);
      if (clock) await page.clock.setFixedTime(new Date(clock));
      if (address !== undefined || url) await page.goto(url ?? town.url(address));
      return page;
    },
    // One page that goes from kind to kind: { kind, address, page }. A page that only sends the reader on is left out.
    async *eachKind(options = {}) {
      const page = await this.open(options);
      for (const [kind, address] of town.visited) {
        if (kind === 'moved') continue;
        await page.goto(town.url(address));
        yield { kind, address, page };
      }
      await page.context().close();
    },
    close: () => browser.close(),
  };
}
