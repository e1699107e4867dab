// A site of a town that honours `count` people in one year, invented, built in a temporary folder and opened
// from there: nobody serves it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const family = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Cao'.split(' ');
const middle = 'Văn Thị Hữu Đức Công Minh Ngọc Thanh Quốc Gia Đình Kim Xuân Thu'.split(' ');
const given = ('An Anh Ánh Ẩn Ân Bình Bảo Châu Cường Dũng Duyên Đạt Đông Giang Hà Hải Hạnh Hòa Hùng Huệ Hương Khánh Khiêm Lan Lành ' +
  'Linh Long Mai Minh Nam Nga Ngọc Nhung Oanh Phúc Phước Quang Quyên Sơn Tâm Thảo Thơm Thủy Trang Trí Tú Uyên Ưng Vân Việt Xuân Yến').split(' ');
const posts = ['Trường Tiểu học', 'Trường THCS', 'Trạm Y tế phường', 'UBND phường', 'Hội Nông dân xã', 'Hợp tác xã'];
const places = ['Bến Sen', 'Hòa Mỹ', 'Xuân Cảnh', 'An Hải', 'Đình Trung', 'Phước Lộc', 'Vĩnh Lãng', 'Ngọc Khúc', 'Cồn Sậy', 'Bờ Sông'];
const awards = ['Chiến sĩ thi đua cơ sở', 'Lao động tiên tiến', 'Giấy khen'];

// Row n of the list: the same in every run, no two alike.
function row(n) {
  const of = (list, step) => list[Math.floor(n / step) % list.length];
  const name = [of(family, 1), of(middle, family.length), of(middle, 5), of(given, 3)].join(' ');
  return `${n + 1},${name},${of(posts, 7)} ${of(places, 11)}`;
}

const decision = (number, award) => `---
list: danh-sach-${number}.csv
---

ỦY BAN NHÂN DÂN
THỊ XÃ VÂN THỦY

Số: ${10 + number}/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Vân Thủy, ngày 1${number} tháng 02 năm 2025

# QUYẾT ĐỊNH

## Về việc tặng ${award} năm 2024

CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022.

QUYẾT ĐỊNH:

**Điều 1.** Tặng ${award} cho các cá nhân có thành tích xuất sắc năm 2024 (có danh sách kèm theo)./.

**CHỦ TỊCH**

**Đặng Văn Thuận**
`;

// url(address): of a page of its output; close() removes the folder.
export function honoursSite(congbo, count, theme = 'default') {
  const folder = mkdtempSync(join(tmpdir(), 'congbo-honours-'));
  const event = join(folder, 'content/2025/tong-ket');
  mkdirSync(event, { recursive: true });
  writeFileSync(join(folder, 'congbo.json'), JSON.stringify({ title: 'Thị xã Vân Thủy', theme,
    organisation: { name: 'UBND thị xã Vân Thủy', phone: '0299 3861 000', email: 'congbo@vanthuy.example', domains: ['vanthuy.example'] } }));
  let from = 0;
  awards.forEach((award, i) => {
    const to = i === awards.length - 1 ? count : from + Math.floor(count / 5);
    const rows = Array.from({ length: to - from }, (_, n) => `${row(from + n)},${award}`);
    from = to;
    writeFileSync(join(event, `danh-sach-${i + 1}.csv`), `STT,Họ và tên,Đơn vị,Danh hiệu\n${rows.join('\n')}\n`);
    writeFileSync(join(event, `quyet-dinh-${i + 1}.md`), decision(i + 1, award));
  });
  execFileSync(congbo, ['build', '.', '--date', '2026-11-21', '--output', 'output'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const assets = join(folder, 'output', 'assets');
  return {
    script: join(assets, readdirSync(assets).find((name) => name.endsWith('.js'))),
    file: (address) => join(folder, 'output', `${address}index.html`),
    url: (address) => pathToFileURL(join(folder, 'output', `${address}index.html`)).href,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
