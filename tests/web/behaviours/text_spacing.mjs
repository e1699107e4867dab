// Text spaced as WCAG 1.4.12 allows (lines 1.5, paragraphs 2, letters 0.12, words 0.16 em) is not cut, does not run out
// of its box, and does not make the page scroll sideways.
const spacing = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`;

const cut = () => {
  const faults = [];
  for (const element of document.querySelectorAll('body *')) {
    if (!element.childNodes.length || element.closest('svg, .visually-hidden, .skip-link, .table-scroll, thead')) continue;
    if (getComputedStyle(element).display === 'inline' || !element.checkVisibility()) continue;
    const hides = /hidden|clip/.test(getComputedStyle(element).overflow);
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    if (element.clientWidth && hides && (wide || high)) faults.push(`cut: ${element.className} '${element.textContent.trim().slice(0, 40)}'`);
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`the page is ${wide} px too wide`, ...faults] : faults;
};

export default async function textSpacing(web) {
  for await (const { kind, page } of web.eachKind({ bypassCSP: true })) {
    await page.addStyleTag({ content: spacing });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = await page.evaluate(cut);
      if (!web.check(faults.length === 0, `${kind} at ${width}: ${faults.slice(0, 4).join('; ')}`)) await web.photograph(page, `${kind}-${width}`);
    }
  }
}
