/**
 * How long What-if takes from a move of the hand to the frame in which every chart that follows it is painted, in Chromium
 * against `serve`. `npm run bench -- slider` prints, at two sizes of the window, the median and the 95th percentile of 200
 * moves of the mouse and of 200 arrow keys; the bar is 50 ms at p95, and no layout shift.
 *
 * A move begins with the time stamp of the browser's own input event (a real one, from the browser's input queue). It ends
 * with the first task after the frame in which the charts' canvases were painted: a message posted from the last animation
 * frame callback, which runs when the frame's style, layout and paint are done. For keys the browser's own Event Timing
 * (from the event to the presented frame, in steps of 8 ms) stands beside it. A move counts only if a chart was painted.
 * `processor` is what the page's main thread had of a processor per move, 95th percentile: on a machine that others use as
 * well, the fairer clock.
 */
import type { CDPSession, Page } from 'playwright-core';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { launchChromium, launchServe, openServed } from '../helpers/serve-app.ts';

const moves = 200;
const rounds = 3;
const warmUp = 20;
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
/** An input that moves most of the charts. */
const moved = 'Adoption ceiling · LLM decoding';

/** What one move came to, in milliseconds. */
interface Move {
  readonly painted: number;
  /** Of it, until the handlers of the event and what they drew were done. */
  readonly handled: number;
  readonly charts: number;
}

interface Shift {
  readonly value: number;
  /** What moved. */
  readonly nodes: readonly string[];
}

interface Probe {
  readonly start: (kind: 'pointermove' | 'keydown') => void;
  readonly next: () => Promise<Move>;
  readonly stop: () => { readonly shifts: readonly Shift[]; readonly timed: readonly number[] };
  readonly inView: () => number;
}

declare global {
  // oxlint-disable-next-line no-var -- how a global of the page is declared
  var sliderProbe: Probe;
}

/** Put into the page before its scripts: counts paints of canvases and follows one event at a time to its frame. */
function installProbe(): void {
  const painted = new Set<EventTarget>();
  // Each paint of a canvas begins by clearing it.
  const pens = CanvasRenderingContext2D.prototype;
  Reflect.defineProperty(pens, 'clearRect', {
    value: new Proxy(Reflect.get(pens, 'clearRect'), {
      apply(clear, pen: CanvasRenderingContext2D, area) {
        painted.add(pen.canvas);
        return Reflect.apply(clear, pen, area);
      },
    }),
  });
  let kind: 'pointermove' | 'keydown' | null = null;
  let waiting: ((move: Move) => void) | null = null;
  let shifts: Shift[] = [];
  let timed: number[] = [];
  const isSeen = (target: EventTarget): boolean => {
    if (!(target instanceof HTMLCanvasElement) || !target.isConnected) return false;
    const { top, bottom, width } = target.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const nameOf = (node: Node | null): string =>
    node instanceof Element ? `${node.localName}.${node.className}` : (node?.parentElement?.className ?? '');
  const shiftObserver = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // TypeScript's library does not know this kind of entry yet.
      const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
      shifts.push({ value, nodes: sources.map(({ node }) => nameOf(node)) });
    }
  });
  shiftObserver.observe({ type: 'layout-shift' });
  const events = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (kind !== null && entry.name === kind) timed.push(entry.duration);
  });
  events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const onInput = (event: Event): void => {
    if (event.type !== kind || waiting === null) return;
    const resolve = waiting;
    waiting = null;
    painted.clear();
    const { timeStamp } = event;
    let handled = 0;
    setTimeout(() => {
      handled = performance.now() - timeStamp;
    });
    const channel = new MessageChannel();
    const look = (): void => {
      channel.port1.onmessage = () => {
        const charts = [...painted].filter(isSeen).length;
        const now = performance.now() - timeStamp;
        // Nothing painted yet: the charts come in a later frame, if at all.
        if (charts === 0 && now < 1000) requestAnimationFrame(look);
        else resolve({ painted: now, handled: handled === 0 ? now : handled, charts });
      };
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
  for (const name of ['pointermove', 'keydown']) addEventListener(name, onInput, { capture: true });
  globalThis.sliderProbe = {
    start(next) {
      kind = next;
      shifts = [];
      timed = [];
    },
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
      }),
    stop() {
      kind = null;
      return { shifts, timed };
    },
    inView: () => [...document.querySelectorAll('main canvas')].filter(isSeen).length,
  };
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
const middle = (times: readonly number[]): number => quantile(times, 0.5);

interface Round {
  readonly moves: readonly Move[];
  /** Of the page's main thread, per move. */
  readonly processor: readonly number[];
  readonly shifts: readonly Shift[];
  readonly timed: readonly number[];
}

/** What the page's main thread has had of a processor, in milliseconds. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Follows `moves` moves, each made by `act` once the one before it is painted. */
async function follow(
  page: Page,
  kind: 'pointermove' | 'keydown',
  act: (index: number) => Promise<void>,
): Promise<Round> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate((name) => globalThis.sliderProbe.start(name), kind);
  const done: Move[] = [];
  const processor: number[] = [];
  for (let index = 0; index < warmUp + moves; index += 1) {
    const move = page.evaluate(() => globalThis.sliderProbe.next());
    // The page must be listening before the hand moves.
    await page.evaluate(() => undefined);
    const before = await processorTime(session);
    await act(index);
    done.push(await move);
    processor.push((await processorTime(session)) - before);
  }
  await page.waitForTimeout(1500);
  const { shifts, timed } = await page.evaluate(() => globalThis.sliderProbe.stop());
  await session.detach();
  return { moves: done.slice(warmUp), processor: processor.slice(warmUp), shifts, timed };
}

async function drag(page: Page): Promise<Round> {
  const track = await page
    .locator('.value-slider', { has: page.getByRole('slider', { name: moved }) })
    .boundingBox();
  const thumb = await page.getByRole('slider', { name: moved }).boundingBox();
  if (track === null || thumb === null) throw new Error('no track');
  const y = thumb.y + thumb.height / 2;
  // Up and down the middle of the track, never twice at one place.
  const at = (index: number): number => {
    const place = (index * 3) % (track.width * 1.2);
    return track.x + track.width * 0.2 + (place < track.width * 0.6 ? place : track.width * 1.2 - place);
  };
  await page.mouse.move(thumb.x + thumb.width / 2, y);
  await page.mouse.down();
  const round = await follow(page, 'pointermove', (index) => page.mouse.move(at(index), y));
  await page.mouse.up();
  return round;
}

async function press(page: Page): Promise<Round> {
  await page.getByRole('slider', { name: moved }).focus();
  return follow(page, 'keydown', (index) =>
    page.keyboard.press(Math.floor(index / 25) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft'),
  );
}

const heads = [
  'charts',
  'handled',
  'median',
  'p95',
  'least p95',
  'event p95',
  'processor',
  'shift',
  'unseen',
];
console.log(`${'(ms)'.padEnd(24)}${heads.map((head) => head.padStart(11)).join('')}`);
const row = (name: string, cells: readonly string[]): void =>
  console.log(`${name.padEnd(24)}${cells.map((cell) => cell.padStart(11)).join('')}`);

const home = makeFolder();
const server = await launchServe(home, { checkOutput: false });
const browser = await launchChromium();
for (const size of sizes) {
  const { page, problems } = await openServed(browser, server.address);
  await page.setViewportSize(size);
  await page.addInitScript(installProbe);
  await page.reload();
  // Not among the inputs that matter most: it is found by its name.
  await page.getByRole('searchbox', { name: 'Search inputs' }).fill('adoption ceiling decoding');
  await page.getByRole('searchbox', { name: 'Search inputs' }).fill('ceiling decoding');
  await page.getByRole('slider', { name: moved }).waitFor();
  await page.waitForTimeout(2500);
  const charts = await page.evaluate(() => globalThis.sliderProbe.inView());
  for (const [name, act] of [
    ['mouse', drag],
    ['keys', press],
  ] as const) {
    const found: Round[] = [];
    for (let round = 0; round < rounds; round += 1) found.push(await act(page));
    const of = (share: number): number[] =>
      found.map((round) =>
        quantile(
          round.moves.map(({ painted }) => painted),
          share,
        ),
      );
    const handled = found.map((round) => middle(round.moves.map((move) => move.handled)));
    const timed = found.flatMap((round) => round.timed);
    const shifts = found.flatMap((round) => round.shifts);
    row(`${size.width}×${size.height}, ${name}`, [
      `${middle(found.flatMap((round) => round.moves.map((move) => move.charts)))} of ${charts}`,
      middle(handled).toFixed(1),
      middle(of(0.5)).toFixed(1),
      middle(of(0.95)).toFixed(1),
      Math.min(...of(0.95)).toFixed(1),
      timed.length === 0 ? '–' : quantile(timed, 0.95).toFixed(0),
      middle(found.map(({ processor }) => quantile(processor, 0.95))).toFixed(1),
      shifts.reduce((sum, { value }) => sum + value, 0).toFixed(4),
      String(found.flatMap((round) => round.moves).filter((move) => move.charts === 0).length),
    ]);
    for (const { value, nodes } of shifts) console.log(`  moved by ${value.toFixed(4)}: ${nodes.join(', ')}`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await page.context().close();
}
await browser.close();
await server.close();
removeFolder(home);
