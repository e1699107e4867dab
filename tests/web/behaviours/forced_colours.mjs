// Where the system chooses the colours, what a colour said is still said: the current section, the state of an event,
// the chief button, the bars of a chart.
const seen = () => {
  const style = (selector, part) => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element, part);
  };
  const canvas = getComputedStyle(document.body).backgroundColor;
  const [current, other] = [style('.site-nav__link[aria-current]'), style('.site-nav__link:not([aria-current])')];
  return {
    canvas,
    current: current?.borderBottomColor, other: other?.borderBottomColor,
    states: [...document.querySelectorAll('.state')].map((e) => {
      const shape = getComputedStyle(e, '::before');
      return { state: e.className, drawn: parseFloat(shape.borderTopWidth) + parseFloat(shape.borderLeftWidth) > 0 && shape.borderTopColor !== canvas, words: e.textContent.trim() };
    }),
    struck: [...document.querySelectorAll('.event-card--cancelled .leaf__figure, .event-card--postponed .leaf__figure')].map((e) => getComputedStyle(e).textDecorationLine),
    chief: style('.button--primary')?.borderTopWidth, button: style('.button:not(.button--primary)')?.borderTopWidth,
    bar: style('.award-chart__bar')?.fill,
  };
};

export default async function forcedColours(web) {
  const page = await web.open({ forcedColors: 'active' });
  const at = async (address) => {
    await page.goto(web.town.url(address));
    return page.evaluate(seen);
  };
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active' });
    const year = await at('2026/');
    web.check(year.current && year.current !== year.other && year.other === year.canvas, `the current section is drawn like others: ${year.current}, ${year.other}`);
    web.check(new Set(year.states.map(({ state }) => state)).size >= 5 && year.states.every(({ drawn, words }) => drawn && words), `a state without shape or word: ${JSON.stringify(year.states.find(({ drawn }) => !drawn))}`);
    web.check(year.struck.length >= 2 && year.struck.every((line) => line === 'line-through'), `days that do not hold are not struck out: ${year.struck}`);
    web.check(year.bar && year.bar !== year.canvas, `bars are drawn in ${year.bar}`);
    const event = await at('2026/doi-thoai-voi-nhan-dan-2026/');
    web.check(parseFloat(event.chief) > parseFloat(event.button), `the chief button is drawn like others: ${event.chief}`);
  }
  await page.context().close();
}
