// The roll of honour on paper: two columns, no tools, a heading never parted from the first row below it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const needs = ['pdftotext'];

const heading = /^(Tập thể|Hộ gia đình|Cá nhân) \d+$|^Quyết định \S+ ngày .*\d{4}$|^[A-ZĐĂÂÊÔƠƯ]$/;

export default async function printRoll(web) {
  for (const address of ['khen-thuong/2024/', 'khen-thuong/2024/giay-khen/', 'khen-thuong/2024/a-z/']) {
    const page = await web.open({ address });
    const path = join(web.artefacts, `print_roll-${address.replaceAll('/', '-')}.pdf`);
    await page.fill('#loc-ten', ''); // the script has read the roll: it must not show on paper either
    await page.pdf({ path, preferCSSPageSize: true });
    const names = await page.$$eval('.honoree__name', (all) => all.map((name) => name.textContent.trim()));
    const size = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    web.check(/Page size:\s+59[45]\.?\d* x 84[12]/.test(size), `${address}: ${/Page size.*/.exec(size)}`);
    const sheets = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).split('\f').filter((sheet) => sheet.trim());
    const text = sheets.join('\n');
    web.check(!/Thấy sai|Tra theo tên|Tải danh sách|Gõ|Xóa bộ lọc|Không thấy ai/.test(text), `${address}: tools on paper`);
    web.check(names.every((name) => text.includes(name.split(' ').slice(-2).join(' '))), `${address}: somebody is missing`);
    const pairs = text.split('\n').filter((line) => names.filter((name) => line.includes(name)).length > 1 && /\S {3,}\S/.test(line));
    web.check(pairs.length > names.length / 8, `${address}: ${pairs.length} lines with two names, of ${names.length}`);
    for (const [n, sheet] of sheets.entries()) {
      const last = sheet.trimEnd().split('\n').pop().trim();
      web.check(!heading.test(last), `${address}: page ${n + 1} ends with "${last}"`);
    }
    await page.context().close();
  }
}
