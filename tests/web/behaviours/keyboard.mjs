// With nothing but the Tab key: the skip link comes first and leads to the text, every link and control is reached in
// the order of the document, its focus can be seen, and the walk ends.
const focusable = 'a[href], button, input, select, textarea, summary, video[controls], audio[controls], [tabindex="0"]';

// What has the focus: its place among all that can have it, and whether one sees that it has.
const focused = (selector) => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    place: [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility({ visibilityProperty: true })).indexOf(element),
    player: element.matches('video, audio'),
    name: (element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 60),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)',
    within: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
};

// Headings that stand above an earlier one of the same column: eyes and keys would go different ways.
const outOfOrder = () => {
  const boxes = [...document.querySelectorAll('main h1, main h2, main h3')].filter((e) => e.checkVisibility() && e.offsetWidth > 1)
    .map((element) => ({ words: element.textContent.trim().slice(0, 40), box: element.getBoundingClientRect() }));
  return boxes.filter(({ box }, index) => boxes.slice(0, index).some((earlier) => earlier.box.top > box.bottom && earlier.box.left < box.right && box.left < earlier.box.right))
    .map(({ words }) => words);
};

async function walk(web, kind, address, width) {
  const page = await web.open({ address, width });
  const count = await page.evaluate((selector) => [...document.querySelectorAll(selector)]
    .filter((e) => e.checkVisibility({ visibilityProperty: true })).length, focusable);
  const where = `${kind} at ${width}`;
  const misplaced = await page.evaluate(outOfOrder);
  web.check(misplaced.length === 0, `${where}: above what comes before: ${misplaced}`);
  const most = Math.min(count, 60); // the rest of a long page is links of the same kind
  for (let place = 0; place < most; ++place) {
    await page.keyboard.press('Tab');
    let at = await page.evaluate(focused, focusable);
    // A player has stops of its own inside, which the page cannot see.
    for (let inside = 0; at?.player && at.place === place - 1 && inside < 12; ++inside) {
      await page.keyboard.press('Tab');
      at = await page.evaluate(focused, focusable);
    }
    if (!web.check(at, `${where}: the walk ends after ${place} of ${count}`)) break;
    if (place === 0) web.check(/^(Đến nội dung|Skip)/.test(at.name), `${where}: '${at.name}' comes before the skip link`);
    if (!web.check(at.place === place, `${where}: '${at.name}' is number ${at.place}, reached as ${place}`)) break;
    if (!web.check(at.outlined && at.within, `${where}: the focus on '${at.name}' cannot be seen`)) {
      await web.photograph(page, `${kind}-${width}-focus`);
      break;
    }
  }
  if (count === most) {
    await page.keyboard.press('Tab');
    web.check((await page.evaluate(focused, focusable))?.place !== count - 1, `${where}: the last link holds the focus`);
  }
  await page.context().close();
}

async function skipLink(web) {
  const page = await web.open({ address: web.town.kinds.get('event') });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  web.check(await page.evaluate(() => document.activeElement.matches('main')), 'the skip link does not lead to the text');
  await page.keyboard.press('Tab');
  web.check(await page.evaluate(() => Boolean(document.activeElement.closest('main'))), 'after the skip link the focus is not in the text');
  await page.context().close();
}

export default async function keyboard(web) {
  await skipLink(web);
  for (const [kind, address] of web.town.visited) {
    if (kind === 'moved') continue;
    await walk(web, kind, address, 1280);
  }
  for (const kind of ['home', 'document', 'register']) await walk(web, kind, web.town.kinds.get(kind), 320);
}
