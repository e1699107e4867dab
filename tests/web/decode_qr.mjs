// Decodes QR codes with jsQR.
//
//   node decode_qr.mjs < CODES     CODES: JSON, a list of codes, each a list of rows of '#' and '.'
//
// Prints JSON: the text of each code; null where none is found.
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';

const scale = 4; // pixels a module

function decode(rows) {
  const side = rows.length * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; ++y)
    for (let x = 0; x < side; ++x)
      if (rows[Math.floor(y / scale)][Math.floor(x / scale)] === '#') pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  const found = jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' });
  return found && found.data;
}

console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(decode)));
