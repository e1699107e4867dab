// Every page of the town loads from its own host alone, keeps to the Content-Security-Policy and leaves the console silent
// (browser.mjs watches), and has read its stylesheet and its script.
export default async function selfContained(web) {
  const page = await web.open({});
  const all = web.town.visited === web.town.kinds;
  for (const address of all ? web.town.pages : web.town.visited.values()) {
    if (address === web.town.kinds.get('moved') || !web.town.read(address).includes('<body class')) continue;
    await page.goto(web.town.url(address), { waitUntil: 'load' });
    const { styled, marked } = await page.evaluate(() => ({
      styled: getComputedStyle(document.body).getPropertyValue('--paper') !== '',
      marked: [...document.querySelectorAll('.data-table, .register')].every((table) => table.getAttribute('role') === 'table'),
    }));
    web.check(styled && marked, `/${address}: styled ${styled}, scripted ${marked}`);
  }
  await page.context().close();
}
