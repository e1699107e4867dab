// What a finger has to hit is at least 24 pixels (WCAG 2.5.8), or has so much room around its middle that no other
// target comes nearer; links inside a sentence are exempt, as in the standard.
const small = () => {
  const least = 24;
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')].filter((e) => e.checkVisibility());
  const inSentence = (element) => {
    const block = element.closest('p, li, dd, td, th, figcaption, span.site-footer__line, address > span');
    return element.matches('a') && block && block.textContent.trim().length > element.textContent.trim().length + 3;
  };
  const boxes = targets.map((element) => {
    const rects = [...element.getClientRects()].filter((r) => r.width && r.height);
    const lines = rects.length > 1;
    return { element, lines, box: element.getBoundingClientRect() };
  }).filter(({ box }) => box.width && box.bottom > 0 && box.right > 0);
  const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const distance = ([x, y], { box }) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return boxes.filter((target) => {
    if (Math.min(target.box.width, target.box.height) >= least || target.lines || inSentence(target.element)) return false;
    return boxes.some((other) => other !== target && !other.element.contains(target.element) &&
      distance(middle(target), other) < (Math.min(other.box.width, other.box.height) < least ? least : least / 2));
  }).map(({ element, box }) => `'${element.textContent.trim().slice(0, 40)}' ${Math.round(box.width)}×${Math.round(box.height)}`);
};

export default async function targets(web) {
  for await (const { kind, page } of web.eachKind({ width: 360 })) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(small);
      web.check(found.length === 0, `${kind} at ${width}: ${found.length}: ${found.slice(0, 4).join(', ')}`);
    }
  }
}
