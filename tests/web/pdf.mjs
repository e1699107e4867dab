// What a printed page holds, read back from its PDF by poppler. Lengths in millimetres from the upper left corner.
import { execFileSync } from 'node:child_process';

const mm = (points) => (points * 25.4) / 72;
const poppler = (program, ...words) => execFileSync(program, words, { encoding: 'buffer', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&(#39|apos);/g, "'").replace(/&amp;/g, '&');

// Prints the page as a reader would who changes nothing in the dialogue, into the file `path`.
//   pages   for each: width, height, words (text, left, top, right, bottom), text
//   fonts   names of the fonts used
export async function print(page, path) {
  await page.pdf({ path, preferCSSPageSize: true });
  const pages = poppler('pdftotext', '-bbox', path, '-').toString().split('<page ').slice(1).map((part) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(part).map(Number);
    const words = [...part.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)]
      .map(([, left, top, right, bottom, text]) => ({ text: unescape(text).normalize('NFC'), left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) }));
    return { width: mm(width), height: mm(height), words, text: words.map((word) => word.text).join(' ') };
  });
  const fonts = poppler('pdffonts', path).toString().split('\n').slice(2).map((line) => line.split(/\s+/)[0].replace(/^\w+\+/, '')).filter(Boolean);
  return { pages, fonts, text: pages.map((p) => p.text).join('\n') };
}

// The page `number` (from 1) as pixels: at(x, y) in millimetres gives [red, green, blue].
export function paint(path, number, dpi = 60) {
  const bytes = poppler('pdftoppm', '-r', String(dpi), '-f', String(number), '-l', String(number), path);
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40));
  const pixel = (length, most) => Math.min(Math.max(Math.round((length / 25.4) * dpi), 0), most - 1);
  return {
    at(x, y) {
      const start = head.length + 3 * (pixel(y, Number(height)) * Number(width) + pixel(x, Number(width)));
      return [...bytes.subarray(start, start + 3)];
    },
  };
}

export const close = (a, b, tolerance = 1) => Math.abs(a - b) <= tolerance;
