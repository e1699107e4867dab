// Validates every page of a built site with html-validate, and follows every internal link.
//
//   node validate.mjs OUTPUT [SUBFOLDER]
//
// Links are followed as a browser would from file: and from a sub-folder of another site: a relative
// link to "x/" means x/index.html. Anchors must exist on the page they lead to. Exit status 1 on any
// fault. No page may load anything from another host, or hold an inline script or style.
import { readFileSync, readdirSync, existsSync, statSync } from 'node:fs';
import { join, dirname, normalize, relative } from 'node:path';
import { HtmlValidate } from 'html-validate';

const root = process.argv[2];
const faults = [];
const pages = new Map();

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path);
    else if (entry.name.endsWith('.html')) pages.set(path, readFileSync(path, 'utf8'));
  }
}

const unescape = (text) =>
  text.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>');

const anchors = new Map();
function hasAnchor(path, name) {
  if (!anchors.has(path)) {
    const ids = new Set();
    for (const match of readFileSync(path, 'utf8').matchAll(/\sid="([^"]*)"/g)) ids.add(unescape(match[1]));
    anchors.set(path, ids);
  }
  return anchors.get(path).has(name);
}

function follow(page, url, attribute) {
  if (/^(https?:|mailto:|tel:)/.test(url)) {
    const loads = attribute !== 'href';
    if (loads) faults.push(`${page}: loads ${url} from another host`);
    return;
  }
  if (page.endsWith('404.html')) return; // starts from base_url's path
  if (url.startsWith('/')) return faults.push(`${page}: ${url} is not relative`);
  const [path, anchor] = url.split('#');
  let target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path.split('?')[0])));
  if (path !== '' && path.endsWith('/')) target = join(target, 'index.html');
  if (path !== '' && /(^|\/)\.\.?$/.test(path)) return faults.push(`${page}: ${url} ends in neither / nor a file name`);
  if (!existsSync(target) || !statSync(target).isFile()) return faults.push(`${page}: ${url} leads nowhere`);
  if (relative(root, target).startsWith('..')) return faults.push(`${page}: ${url} leads outside`);
  if (anchor && target.endsWith('.html') && !hasAnchor(target, decodeURIComponent(anchor)))
    faults.push(`${page}: ${url}: no such anchor`);
}

walk(root);
const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: {
  'long-title': 'off', // titles are those of the documents
  'no-trailing-whitespace': 'off',
  'tel-non-breaking': ['error', { ignoreClasses: ['nb'] }], // white-space: nowrap
} });
let links = 0;
for (const [path, html] of pages) {
  const report = validator.validateStringSync(html, path);
  for (const result of report.results)
    for (const message of result.messages)
      faults.push(`${path}:${message.line}:${message.column}: ${message.message} [${message.ruleId}]`);
  for (const match of html.matchAll(/\s(href|src|srcset|action|data)="([^"]*)"/g)) {
    const urls = match[1] === 'srcset' ? match[2].split(', ').map((one) => one.split(' ')[0]) : [match[2]];
    for (const url of urls) {
      ++links;
      follow(path, unescape(url), match[1]);
    }
  }
  if (/<style|<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")|\sstyle="|\son\w+="/.test(html))
    faults.push(`${path}: inline script or style`);
}
console.log(faults.slice(0, 60).join('\n'));
console.log(`${pages.size} pages, ${links} links, ${faults.length} faults`);
process.exit(faults.length || pages.size === 0 ? 1 : 0);
