// On a phone the rows of tables become cards, and stay a table for who cannot see them: table, rows, cells, headers, with
// the same words in the same cells as on a desk.

const roles = async (page, width) => {
  await page.setViewportSize({ width, height: 800 });
  const snapshot = await page.locator('main').ariaSnapshot();
  const lines = snapshot.split('\n').filter((line) => /^ *- (table|rowgroup|row|cell|columnheader|rowheader)\b/.test(line));
  return lines.map((line) => line.trim().replace(/:$/, ''));
};

// True where the table's rows are drawn as cards.
const cards = (page) => page.evaluate(() => [...document.querySelectorAll('.register tr, .data-table tr')]
  .some((row) => getComputedStyle(row).display !== 'table-row'));

export default async function tablesAsCards(web) {
  for (const kind of ['register', 'register-year', 'honours', 'event']) {
    const address = web.town.kinds.get(kind);
    for (const javaScriptEnabled of [true, false]) {
      const page = await web.open({ address, javaScriptEnabled });
      const desk = await roles(page, 1280);
      web.check(!(await cards(page)), `${kind}: cards on a desk`);
      const phone = await roles(page, 360);
      web.check(await cards(page), `${kind}: no cards on a phone`);
      web.check(desk.some((line) => line.startsWith('- cell')) && desk.some((line) => line.startsWith('- columnheader')), `${kind}: no table on a desk`);
      const which = `${kind} ${javaScriptEnabled ? 'with' : 'without'} scripts`;
      const lost = desk.find((line, index) => line !== phone[index]);
      web.check(desk.length === phone.length && lost === undefined, `${which}: ${desk.length} roles become ${phone.length}, first lost: ${lost}`);
      await page.context().close();
    }
  }
}
