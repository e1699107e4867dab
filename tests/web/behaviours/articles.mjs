// A story with a picture and a film: captions, nothing fetched before it is wanted, nothing jumps, and all of it is
// there without scripts.
const address = '2023/nguoi-tot-viec-tot-2023/nguoi-lai-do-ben-con-say/';

export default async function articles(web) {
  const page = await web.open({ width: 360, height: 740 });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(web.town.url(address));
  await page.waitForTimeout(300);
  web.check(!asked.some((path) => path.endsWith('.mp4')), 'the film is not fetched before it is wanted');
  web.check(asked.some((path) => /\/ben-con-say-480w-[0-9a-f]{8}\.webp$/.test(path)) && !asked.some((path) => path.endsWith('.png') || path.endsWith('.jpg')),
    `a telephone fetches the small WebP: ${asked}`);
  const picture = await page.$eval('.picture', (figure) => ({
    alt: figure.querySelector('img').alt, caption: figure.querySelector('figcaption').textContent, width: figure.querySelector('img').clientWidth, of: figure.clientWidth,
  }));
  web.check(picture.alt && picture.caption && picture.alt !== picture.caption && picture.width === picture.of, JSON.stringify(picture));

  const height = () => page.$eval('video', (video) => Math.round(video.getBoundingClientRect().height));
  const before = await height();
  await page.$eval('video', (video) => { video.muted = true; return video.play(); });
  await page.waitForFunction(() => document.querySelector('video').currentTime > 2.2, null, { timeout: 15000 });
  const film = await page.$eval('video', (video) => ({ seconds: video.duration, caption: video.textTracks[0].activeCues?.[0]?.text, mode: video.textTracks[0].mode }));
  const note = await page.locator('.player__note').innerText();
  web.check(film.mode === 'showing' && /áo phao/.test(film.caption), `captions: ${JSON.stringify(film)}`);
  web.check(note.includes(`${Math.round(film.seconds)} giây`) && /MP4, \d+ kB/.test(note), `the note says "${note}"`);
  web.check(await height() === before, `the player grew from ${before} to ${await height()} when the film came`);
  await page.context().close();

  const plain = await web.open({ address, javaScriptEnabled: false });
  web.check(await plain.locator('video[controls]').isVisible() && await plain.locator('.player__note a[download]').isVisible(), 'without scripts the player and its link are there');
  await plain.emulateMedia({ media: 'print' });
  web.check(!await plain.locator('video').isVisible() && await plain.locator('.player__caption').isVisible(), 'on paper the film is its caption');
  await plain.context().close();

  const list = await web.open({ address: 'dien-hinh/' });
  web.check(await list.locator('.article-card__image').count() === 2, 'the list of stories shows the pictures');
  await list.context().close();
}
