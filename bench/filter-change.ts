/**
 * How long a changed filter takes: `node bench/filter-change.ts STORE [RUNS]`. STORE is a filled one that nobody owns yet (made by
 * `pulso demo` and `pulso import`), or one that this or `bench/app-load.ts` has claimed. In a real Chromium another period is chosen; the clock
 * stops when nothing on the screen waits for new figures, and once more when the last request is answered and no other follows.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../test/browser/browser.ts';
import { serveApp, share } from './served-app.ts';

const [store = '', runs = '10'] = process.argv.slice(2);
const PAGES = ['/', '/inbox/volume', '/inbox/replies', '/inbox/waiting'];
/** A laptop's, and a larger screen's. */
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1280, height: 900 },
];
/** Nothing else was asked for so long: it is over. */
const STILL_MS = 250;
const MONTHS = 10;

interface Took {
  /** Until nothing on the screen waits. */
  screen: number;
  /** Until the last request is answered. */
  all: number;
}

const app = await serveApp(store);
const browser = await openBrowser();
try {
  const cookie = await app.signIn();
  const cookies = cookie.split('; ').map(one => {
    const at = one.indexOf('=');
    return { name: one.slice(0, at), value: one.slice(at + 1), url: app.url };
  });
  for (const viewport of SCREENS) {
    const context = await browser.newContext({ viewport });
    await context.addCookies(cookies);
    const page = await context.newPage();
    let open = 0;
    let asked = 0;
    let last = 0;
    const began = (url: string) => {
      if (url.includes('/events')) return;
      open++;
      asked++;
    };
    const ended = (url: string) => {
      if (url.includes('/events')) return;
      open--;
      last = performance.now();
    };
    page.on('request', request => began(request.url()));
    page.on('requestfinished', request => ended(request.url()));
    page.on('requestfailed', request => ended(request.url()));
    const still = async (): Promise<number> => {
      const since = performance.now();
      for (;;) {
        await pause(10);
        const now = performance.now();
        if (open === 0 && now - last > STILL_MS && now - since > STILL_MS) return last;
      }
    };
    const every: Took[] = [];
    for (const path of PAGES) {
      await page.goto(`${app.url}${path}?range=90d`);
      await still();
      const took: Took[] = [];
      for (let run = 0; run < Number(runs); run++) {
        const month = String(1 + (run % MONTHS)).padStart(2, '0');
        const day = String(2 + Math.floor(run / MONTHS) + (viewport.height === 900 ? 1 : 0)).padStart(2, '0');
        asked = 0;
        const start = performance.now();
        const screen = await page.evaluate(changed, `${path}?range=2025-${month}-${day}..2025-${month}-28`);
        const all = (await still()) - start;
        // What is on the screen may not depend on the period.
        if (asked > 0) took.push({ screen: screen ?? all, all });
      }
      every.push(...took);
      told(path, took);
    }
    told(`all pages at ${viewport.width} × ${viewport.height}`, every);
    await context.close();
  }
} finally {
  await browser.close();
  await app.stop();
}

function told(what: string, took: readonly Took[]): void {
  const times = (which: keyof Took) => {
    const own = took.map(one => one[which]);
    return `median ${share(own, 0.5)} ms, p95 ${share(own, 0.95)} ms`;
  };
  console.log(`${what}: on the screen ${times('screen')}; last request ${times('all')} (${took.length})`);
}

/** Runs in the page. Goes there as a click would; milliseconds until nothing visible is busy, null where nothing was. */
function changed(to: string): Promise<number | null> {
  const MOST_MS = 400;
  return new Promise(done => {
    const began = performance.now();
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    let was = false;
    const look = (): void => {
      const busy = [...document.querySelectorAll('[aria-busy=true]')].some(element => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      was ||= busy;
      if (was && !busy) requestAnimationFrame(() => done(performance.now() - began));
      else if (!was && performance.now() - began > MOST_MS) done(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
