// An invitation prints on one A5 page within its frame; an honour roll in two columns, without what is for the screen.
import { close, paint, print } from '../pdf.mjs';

export const needs = ['pdftotext', 'pdffonts', 'pdftoppm'];

// Whether what is painted is the colour of the frame's line, give or take what the printing blurs.
const nearTo = (colour) => (painted) => painted.every((part, index) => Math.abs(part - colour[index]) < 70);

// Shares of the page's edges along which the line of the frame runs.
function frame(path, colour) {
  const drawn = nearTo(colour);
  const page = paint(path, 1, 100);
  const rises = (count, hit) => Array.from({ length: count }, (_, i) => hit(i)).filter(Boolean).length / count;
  const near = (from, to, at) => Array.from({ length: Math.round((to - from) * 4) }, (_, i) => from + i / 4).some((x) => drawn(page.at(...at(x))));
  return {
    left: rises(60, (i) => near(4, 12, (x) => [x, 20 + i * 2.8])), right: rises(60, (i) => near(136, 144, (x) => [x, 20 + i * 2.8])),
    top: rises(60, (i) => near(4, 12, (y) => [20 + i * 1.8, y])), bottom: rises(60, (i) => near(198, 206, (y) => [20 + i * 1.8, y])),
  };
}

async function invitations(web) {
  const page = await web.open({});
  const addresses = web.town.pages.filter((address) => address.endsWith('/thu-moi/'));
  web.check(addresses.length >= 15, `${addresses.length} invitations`);
  for (const address of addresses) {
    await page.goto(web.town.url(address));
    const path = `${web.artefacts}/invitation.pdf`;
    const { pages, text } = await print(page, path);
    web.check(pages.length === 1, `${address} takes ${pages.length} pages`);
    const [{ width, height, words }] = pages;
    web.check(close(width, 148) && close(height, 210), `${address}: ${width}×${height} mm`);
    web.check(words.every((word) => word.left > 8 && word.right < 140 && word.top > 8 && word.bottom < 202), `${address}: words outside the frame`);
    web.check(text.includes('mời') && !/Trang công bố|Thêm vào lịch|http/.test(text), `${address}: prints ${text.slice(0, 80)}`);
    await page.emulateMedia({ media: 'print' });
    const colour = await page.$eval('.invitation', (card) => getComputedStyle(card).borderLeftColor.match(/\d+/g).map(Number));
    const sides = frame(path, colour);
    await page.emulateMedia({ media: null });
    web.check(Object.values(sides).every((share) => share > 0.95), `${address}: its frame is drawn along ${JSON.stringify(sides)}`);
    const cut = await page.evaluate(() => [...document.querySelectorAll('.invitation__frame, .invitation')].some((e) => e.scrollHeight > e.clientHeight + 1));
    web.check(!cut, `${address}: the card is cut`);
  }
  await page.context().close();
}

async function roll(web) {
  const page = await web.open({ address: 'khen-thuong/2025/' });
  const names = (await page.locator('.honoree__name').allTextContents()).map((name) => name.replace(/\s+/g, ' ').trim().normalize('NFC'));
  const { pages, text } = await print(page, `${web.artefacts}/roll.pdf`);
  web.check(pages.every(({ width, height }) => close(width, 210) && close(height, 297)), 'the roll is not on A4');
  web.check(names.length > 50 && names.every((name) => text.replace(/\s+/g, ' ').includes(name)), 'a name is missing in print');
  // In a page full of names, lines begin in two places, half the text's width apart.
  const starts = pages[1].words.filter((word, index, all) => index === 0 || word.left < all[index - 1].left || !close(word.top, all[index - 1].top, 3) || word.left - all[index - 1].right > 6).map((word) => word.left);
  const left = starts.filter((x) => close(x, 20, 2)).length;
  const right = starts.filter((x) => x > 100 && x < 115).length;
  web.check(left > 10 && right > 10, `the roll has not two columns: ${left} lines begin left, ${right} right`);
  web.check(pages.every(({ words }) => words.every((word) => word.left > 15 && word.right < 195)), 'the roll runs over its margins');
  web.check(!/Trang chủ|Tra theo tên|Tải bảng|http/.test(text), 'the roll prints what is for the screen');
  await page.context().close();
}

export default async function printedCards(web) {
  await invitations(web);
  await roll(web);
}
