// Every kind of page as a phone and a desk see it, on paper and in the dark: for people to look at.
export default async function screenshots(web) {
  for await (const { kind, page } of web.eachKind()) {
    for (const width of [360, 1280])
      for (const colorScheme of ['light', 'dark']) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await web.photograph(page, `${kind}-${width}-${colorScheme}`);
        web.check(true);
      }
  }
}
