// A page built yesterday reads right today: the script marks what has passed since, by the civil day of Vietnam
// (UTC+7), wherever the reader's clock stands. A page opened from a disk does so too, and its links lead to pages.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const event = '2026/doi-thoai-voi-nhan-dan-2026/'; // on 27 November 2026
const marks = (page) => page.locator('.event-head [data-until]').evaluateAll((notes) => notes.map((note) => !note.hidden));

const days = [
  ['2026-11-21T02:00:00Z', false, 'before'],
  ['2026-11-27T16:59:00Z', false, 'the last minute of the day'],
  ['2026-11-27T17:00:00Z', true, 'the first minute of the next'],
  ['2027-06-01T00:00:00Z', true, 'months later'],
];

export default async function passed(web) {
  for (const timezoneId of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    for (const [clock, expected, words] of days) {
      const page = await web.open({ address: event, clock, timezoneId });
      const shown = await marks(page);
      web.check(shown.length === 1 && shown[0] === expected, `${timezoneId}, ${words}: marked as passed: ${shown}`);
      await page.context().close();
    }
  const list = await web.open({ address: '', clock: '2026-11-28T00:00:00Z' });
  const cards = await list.locator('.event-card:has([data-until])').evaluateAll((all) => all.map((card) => [
    card.querySelector('time').getAttribute('datetime').slice(0, 10), !card.querySelector('[data-until]').hidden]));
  web.check(cards.length > 0 && cards.every(([day, shown]) => shown === (day < '2026-11-28')), `home: ${JSON.stringify(cards)}`);
  await list.context().close();

  const page = await web.open({ url: pathToFileURL(join(web.town.output, event, 'index.html')).href, clock: '2026-12-01T00:00:00Z' });
  web.check((await marks(page))[0] === true, 'from a disk the day is not marked');
  web.check(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper')) !== '', 'from a disk the page has no style');
  await page.locator('.event-actions a').first().click();
  web.check(/thu-moi\/index\.html$/.test(page.url()), `from a disk a link leads to ${page.url()}`);
  web.check(await page.locator('.invitation__title').count() === 1, 'from a disk the invitation is not reached');
  await page.context().close();
}
