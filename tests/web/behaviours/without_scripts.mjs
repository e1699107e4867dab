// With scripts off, every page is reached from the home page by its links, shows all that it says, and leads nowhere
// that does not exist.
const silent = (kind) => kind === 'not-found' || kind === 'removed' || kind === 'moved';

// The words of a page that a reader cannot see, though nothing says that they are for a script or a screen reader.
const unseen = () => {
  const faults = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('script, [data-until][hidden], .roll-filter[hidden], video, audio, .visually-hidden, .skip-link, details:not([open])')) continue;
    if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest('.breadcrumbs [aria-current]')) continue;
    faults.push(node.data.trim().slice(0, 60));
  }
  return faults;
};

// Reads every page as a robot does; what the browser shows is looked at once for each kind.
function crawl(web) {
  const seen = new Set(['']);
  const queue = [''];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const html = web.town.read(address).toString('utf8').replace(/<script[\s\S]*?<\/script>/g, '');
    for (const [, href] of html.matchAll(/<a\s[^>]*href="([^"#?]+)/g)) {
      if (/^(https?|mailto|tel):/.test(href)) continue;
      const target = decodeURIComponent(new URL(href.replace(/&amp;/g, '&'), `http://x/${address}`).pathname.slice(1));
      if (seen.has(target)) continue;
      seen.add(target);
      if (target === '' || target.endsWith('/')) queue.push(target);
    }
  }
  return seen;
}

export default async function withoutScripts(web) {
  const reached = crawl(web);
  for (const address of web.town.pages) {
    const html = web.town.read(address).toString('utf8');
    const kind = /<body class="page page--([\w-]+)/.exec(html)?.[1] ?? 'moved';
    web.check(silent(kind) || reached.has(address), `no way leads from the home page to /${address}`);
    web.check(!reached.has(address) || !silent(kind), `a link leads to /${address}, which is ${kind}`);
  }
  for await (const { kind, page } of web.eachKind({ javaScriptEnabled: false })) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const words = await page.evaluate(unseen);
      if (!web.check(words.length === 0, `${kind} at ${width}: not to be seen: ${words.slice(0, 5).join(' | ')}`))
        await web.photograph(page, `${kind}-${width}`);
    }
  }
  const page = await web.open({ address: web.town.kinds.get('moved'), javaScriptEnabled: false });
  await page.waitForURL(web.town.url('2026/so-ket-phong-trao-quy-iii/ke-hoach/'), { timeout: 5000 })
    .catch(() => web.fault('the moved page does not send the reader on'));
  await page.context().close();
}
