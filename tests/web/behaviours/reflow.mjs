// At 400 % zoom of a desk, which is 320 pixels (WCAG 1.4.10), no page scrolls sideways; wide tables scroll in a box of
// their own, that the keyboard reaches. The same on a low screen (256 pixels high) and on common phones.
const sideways = () => {
  const width = document.documentElement.clientWidth;
  const boxes = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.closest('.visually-hidden, .skip-link, svg')) return false;
    return box.right > width + 1 && !element.parentElement.closest('.table-scroll') && !element.closest('.register thead, .data-table thead');
  });
  return {
    scrolls: document.documentElement.scrollWidth - width,
    boxes: boxes.slice(0, 4).map((e) => `${e.tagName.toLowerCase()}.${e.className} '${e.textContent.trim().slice(0, 40)}'`),
    unreachable: [...document.querySelectorAll('.table-scroll')].filter((e) => e.scrollWidth > e.clientWidth && e.tabIndex !== 0).length,
  };
};

export default async function reflow(web) {
  for await (const { kind, page } of web.eachKind({ width: 320, height: 256 })) {
    for (const [width, height] of [[320, 256], [360, 740], [640, 256], [768, 1024]]) {
      await page.setViewportSize({ width, height });
      const { scrolls, boxes, unreachable } = await page.evaluate(sideways);
      if (!web.check(scrolls <= 0 && boxes.length === 0 && unreachable === 0, `${kind} at ${width}×${height}: ${scrolls} px too wide: ${boxes.join(', ')}`))
        await web.photograph(page, `${kind}-${width}`);
    }
  }
}
