// Who asked for less motion gets none: no animation, no transition, no smooth scrolling. Nor does anything move by
// itself for others.
const moving = () => {
  const seconds = (list) => Math.max(...list.split(',').map(parseFloat));
  const elements = [document.documentElement, ...document.querySelectorAll('body, body *')];
  return elements.filter((element) => ['', '::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part || null);
    return (style.animationName !== 'none' && seconds(style.animationDuration) > 0) || seconds(style.transitionDuration) > 0;
  }) || getComputedStyle(element).scrollBehavior === 'smooth').map((e) => `${e.tagName} ${e.className}`)
    .concat(document.getAnimations().map((animation) => `animation ${animation.id}`));
};

export default async function motion(web) {
  for await (const { kind, page } of web.eachKind({ reducedMotion: 'reduce' })) {
    const found = await page.evaluate(moving);
    web.check(found.length === 0, `${kind}: ${found.slice(0, 3).join(', ')}`);
  }
}
