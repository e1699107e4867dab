// Reads every page, calendar and table of an output and says what is not of the grammar: an element, an
// attribute, an address that the theme and Markdown never write; a place that words got out of.
//
// usage: grammar.mjs OUTPUT…    prints the faults, at most forty, and the count of files; ends with 1 where there are any

import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

// Elements with the attributes that each may have, besides those that all may have.
const everywhere = 'class id lang role tabindex title hidden';
const elements = {
  html: '', head: '', body: '', title: '', meta: 'charset name content property http-equiv', link: 'rel href type title', script: 'src defer type',
  noscript: '', header: '', main: '', footer: '', nav: '', section: '', article: '', aside: '', address: '', div: '', span: '', p: '', br: '', hr: '',
  h1: '', h2: '', h3: '', h4: '', h5: '', h6: '', a: 'href rel download type', strong: '', em: '', del: '', code: '', pre: '', blockquote: '',
  ul: '', ol: 'start', li: 'value', dl: '', dt: '', dd: '', time: 'datetime', figure: '', figcaption: '', picture: '', source: 'type srcset sizes src',
  img: 'src srcset sizes alt width height loading decoding', video: 'src controls preload', audio: 'src controls preload', track: 'src kind srclang label',
  table: '', caption: '', thead: '', tbody: '', tfoot: '', tr: '', th: 'scope colspan', td: 'colspan', details: 'open', summary: '',
  form: 'action method', label: 'for', input: 'type name value autocomplete placeholder spellcheck maxlength', select: 'name', option: 'value selected', button: 'type disabled',
  svg: 'viewBox preserveAspectRatio shape-rendering width height xmlns aria-label', rect: 'x y width height fill', path: 'd fill', g: 'fill', use: '', bdi: '', abbr: '', small: '', mark: '', b: '', i: '', sup: '', sub: '',
};
const allowed = new Map(Object.entries(elements).map(([name, own]) => [name, new Set(`${everywhere} ${own}`.split(' '))]));
const addresses = new Set(['href', 'src', 'action', 'srcset', 'content']);
const canary = /^zq/i;
const faults = [];
let files = 0;

function fault(file, what) {
  faults.push(`${file}: ${what}`);
}

// As a browser reads an address: controls and blanks out, '\' is '/'.
function leadsWrong(address, own) {
  const plain = address.replace(/[\u0000-\u0020]/g, '').replace(/\\/g, '/').toLowerCase();
  if (plain.startsWith('//')) return true;
  const scheme = /^([^/?#:]*):/.exec(plain);
  if (!scheme) return false;
  return own || !['http', 'https', 'mailto', 'tel'].includes(scheme[1]);
}

function checkAddress(file, element, name, value) {
  if (name === 'content') {  // "0; url=…" of a page that moved
    const moved = /^\s*\d+\s*;\s*url=(.*)$/is.exec(value);
    if (moved && leadsWrong(moved[1], true)) fault(file, `<${element} content="${value}">`);
    return;
  }
  // What a page loads by itself is its own site's.
  const loads = name === 'srcset' || (name === 'src') || name === 'action';
  for (const part of name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/)[0]) : [value])
    if (leadsWrong(part, loads)) fault(file, `<${element} ${name}="${value}">`);
}

function checkElement(file, node) {
  const name = node.tagName;
  const attributes = allowed.get(name);
  if (!attributes || canary.test(name)) return fault(file, `element <${name}>`);
  for (const { name: attribute, value } of node.attrs) {
    const known = attributes.has(attribute) || /^(data|aria)-[a-z]+(-[a-z]+)*$/.test(attribute);
    if (!known || canary.test(attribute) || attribute.startsWith('on')) fault(file, `<${name} ${attribute}="${value}">`);
    if (value === 'zqh') fault(file, `an element of the content: <${name} ${attribute}=zqh>`);
    if (addresses.has(attribute)) checkAddress(file, name, attribute, value);
  }
  if (name === 'script') checkScript(file, node);
}

function checkScript(file, node) {
  const text = node.childNodes.map((child) => child.value).join('');
  const type = node.attrs.find((one) => one.name === 'type')?.value;
  if (type !== 'application/ld+json') {
    if (text.trim()) fault(file, `a script in the page: ${text.slice(0, 80)}`);
    return;
  }
  if (text.includes('<')) fault(file, 'structured data with a bare <');
  try { JSON.parse(text); } catch (error) { fault(file, `structured data: ${error.message}`); }
}

function checkPage(file, text) {
  const page = parse(text, { onParseError: (error) => fault(file, `${error.code} on line ${error.startLine}`), sourceCodeLocationInfo: false });
  const left = [page];
  while (left.length) {
    const node = left.pop();
    if (node.nodeName === '#comment') fault(file, `a comment: ${node.data.slice(0, 60)}`);
    if (node.tagName) checkElement(file, node);
    left.push(...(node.childNodes ?? []), ...(node.content ? [node.content] : []));
  }
}

// RFC 4180, with the mark that spreadsheets want.
function checkTable(file, text) {
  if (!text.startsWith('\uFEFF')) fault(file, 'no byte order mark');
  let width = 0, at = 1;
  while (at < text.length) {
    const row = [];
    for (;;) {
      let cell = '';
      if (text[at] === '"') {
        for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += text[at] === '"' ? 2 : 1) cell += text[at];
        at += 1;
      } else {
        while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
        if (/["\n]/.test(cell)) fault(file, `a cell that is not quoted: ${cell.slice(0, 60)}`);
      }
      row.push(cell);
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') return fault(file, `a row that does not end: ${JSON.stringify(row.slice(0, 3))}`);
    at += 2;
    width ||= row.length;
    if (row.length !== width) fault(file, `a row of ${row.length} cells in place of ${width}: ${JSON.stringify(row)}`);
    for (const cell of row)
      if (/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)) fault(file, `a formula: ${cell.slice(0, 60)}`);
  }
}

const properties = new Set(('BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME UID DTSTAMP DTSTART DTEND SEQUENCE STATUS SUMMARY LOCATION ' +
  'DESCRIPTION URL ORGANIZER LAST-MODIFIED REFRESH-INTERVAL X-PUBLISHED-TTL').split(' '));

function checkCalendar(file, bytes) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const lines = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return fault(file, 'a line without CRLF');
    if (end - at > 75) fault(file, `a line of ${end - at} bytes`);
    let line;
    try { line = decoder.decode(bytes.subarray(at, end)); } catch { return fault(file, 'a fold inside a letter'); }
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) fault(file, `a control character: ${JSON.stringify(line)}`);
    if (line.startsWith(' ')) lines.push(lines.pop() + line.slice(1));
    else lines.push(line);
    at = end + 2;
  }
  const open = [];
  for (const line of lines) {
    const name = /^[A-Z-]+/.exec(line)?.[0] ?? '';
    if (!properties.has(name) || !/^[A-Z-]+(;VALUE=(DATE|DURATION|URI))?:/.test(line)) fault(file, `a property: ${line.slice(0, 60)}`);
    if (name === 'BEGIN') open.push(line.slice(6));
    if (name === 'END' && open.pop() !== line.slice(4)) fault(file, `out of order: ${line}`);
    if (/^(BEGIN|END):(?!VCALENDAR$|VEVENT$)/.test(line)) fault(file, `a component: ${line}`);
    if (/^(SUMMARY|LOCATION|DESCRIPTION):(.*[^\\])?(\\\\)*[;,]/.test(line)) fault(file, `a bare sign: ${line.slice(0, 80)}`);
  }
  if (open.length) fault(file, 'a component is never closed');
}

function checkFile(file) {
  const bytes = fs.readFileSync(file);
  files += 1;
  if (file.endsWith('.html')) checkPage(file, bytes.toString());
  else if (file.endsWith('.csv')) checkTable(file, bytes.toString());
  else if (file.endsWith('.ics')) checkCalendar(file, bytes);
  else if (file.endsWith('.json')) {
    try { JSON.parse(bytes.toString()); } catch (error) { fault(file, error.message); }
  } else files -= 1;
}

for (const folder of process.argv.slice(2))
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) checkFile(path.join(entry.path, entry.name));
for (const one of faults.slice(0, 40)) console.log(one);
console.log(`${files} files, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
