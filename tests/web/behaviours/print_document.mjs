// A document prints in the layout of decree 30/2020/NĐ-CP, annex I: A4, margins of 20, 20, 30 and 20 mm, a serif of 13 to
// 14 pt, the letterhead in two columns, page numbers top centre from page 2, and nothing of the website.
import { close, print } from '../pdf.mjs';
import { added } from '../town.mjs';

export const needs = ['pdftotext', 'pdffonts', 'pdftoppm'];

const ofWebsite = ['Trang công bố', 'Đến nội dung', 'Trang chủ', 'Điển hình', 'Giấy phép', 'Cơ quan ban hành', 'Xem giấy mời', 'http', 'mailto', '.gov.vn', 'nguon.md'];
const isNumber = (page) => (word) => word.bottom < 20 && word.text === String(page);

// The nth page: its size, its text box, its number.
function checkPage(web, words, page, index) {
  const where = `${words}, page ${index + 1}`;
  web.check(close(page.width, 210) && close(page.height, 297), `${where}: ${page.width}×${page.height} mm`);
  const body = page.words.filter((word) => !(index && isNumber(index + 1)(word)));
  const numbers = page.words.filter(isNumber(index + 1));
  web.check(numbers.length === (index ? 1 : 0), `${where}: ${numbers.length} page numbers`);
  for (const { left, right, top } of numbers)
    web.check(close((left + right) / 2, 110, 1.5) && top > 5, `${where}: its number stands at ${(left + right) / 2}, ${top}`);
  const edges = { left: Math.min(...body.map((w) => w.left)), right: Math.max(...body.map((w) => w.right)),
    top: Math.min(...body.map((w) => w.top)), bottom: Math.max(...body.map((w) => w.bottom)) };
  web.check(edges.left >= 29 && edges.right <= 191 && edges.top >= 19 && edges.bottom <= 278, `${where}: text runs over its margins: ${JSON.stringify(edges)}`);
  web.check(edges.left <= 41 && edges.top <= 26, `${where}: text begins late: ${JSON.stringify(edges)}`);
  return edges;
}

function checkLetterhead(web, where, page) {
  const find = (text) => page.words.find((word) => word.text === text);
  const [agency, nation, number] = [find('ỦY'), find('CỘNG'), find('Số:')];
  if (!web.check(agency && nation && number, `${where}: no letterhead on page 1: ${page.text.slice(0, 120)}`)) return;
  web.check(agency.right < 100 && nation.left > 85, `${where}: the letterhead has not two columns: ${agency.right}, ${nation.left}`);
  web.check(close(agency.top, nation.top, 2) && agency.top < 27, `${where}: the columns do not begin together at the top: ${agency.top}, ${nation.top}`);
  const motto = page.words.filter((word) => ['phúc', 'Độc'].includes(word.text) && word.top < 60);
  web.check(motto.length === 2 && close(motto[0].top, motto[1].top, 1), `${where}: the motto is not one line`);
}

// Distance of the lines of running text, in points: 14 pt at 1.35, if nothing was shrunk to fit.
function linePitch(page) {
  const tops = [...new Set(page.words.map((word) => word.top.toFixed(2)))].map(Number).sort((a, b) => a - b);
  const steps = tops.slice(1).map((top, index) => ((top - tops[index]) * 72) / 25.4).filter((step) => step > 12 && step < 24);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 0;
}

async function checkDocument(web, name, address, [least, most]) {
  const page = await web.open({ address });
  const { pages, fonts, text } = await print(page, `${web.artefacts}/${name}.pdf`);
  web.check(pages.length >= least && pages.length <= most, `${name}: ${pages.length} pages`);
  const edges = pages.map((one, index) => checkPage(web, name, one, index));
  if (most > 1 && least > 1) {
    web.check(close(Math.min(...edges.map((e) => e.left)), 30), `${name}: the left margin is ${Math.min(...edges.map((e) => e.left))} mm`);
    web.check(close(Math.max(...edges.map((e) => e.right)), 190), `${name}: the right margin ends at ${Math.max(...edges.map((e) => e.right))} mm`);
    web.check(close(linePitch(pages[1]), 18.9, 0.7), `${name}: lines are ${linePitch(pages[1])} pt apart`);
  }
  checkLetterhead(web, name, pages[0]);
  web.check(/Lưu: VT, [^.;]+\.(\s|$)/.test(text) && /- [^-]+;\s+- /.test(text), `${name}: its recipients do not end as prescribed`);
  web.check(fonts.length > 0 && fonts.every((font) => /Times|Tinos|Serif/.test(font)), `${name}: fonts ${fonts}`);
  const signer = await page.locator('.signature__name').last().textContent();
  const signed = text.replace(/\s+/g, ' ').split(signer).length - 1;
  web.check(signed === 1, `${name}: its signer's name prints ${signed} times`);
  const found = ofWebsite.filter((words) => text.includes(words));
  web.check(found.length === 0, `${name}: prints of the website: ${found}`);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() => [...document.querySelectorAll('.prose p, .prose li, .preamble p, .letterhead__number, .signature__name')]
    .filter((e) => e.textContent.trim() && !e.closest('td, th')).map((e) => parseFloat(getComputedStyle(e).fontSize) * 0.75));
  web.check(sizes.length > 3 && sizes.every((size) => size >= 12.9 && size <= 14.1), `${name}: sizes ${[...new Set(sizes)]} pt`);
  await page.context().close();
}

export default async function printedDocument(web) {
  await checkDocument(web, 'long-document', added.long, [4, 6]);
  await checkDocument(web, 'short-document', added.short, [1, 1]);
  await checkDocument(web, 'with-annex', '2025/tong-ket-thi-dua-nam-2024/ke-hoach/', [3, 6]);
  await checkDocument(web, 'event-with-sheet', web.town.kinds.get('event-with-sheet'), [1, 6]);
}
