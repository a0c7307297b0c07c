import { createRoot } from 'react-dom/client';

import { Timeline, type TimelineRow, type TimelineUnit } from '#app/components/timeline.client.tsx';

import { generated } from './generated.ts';
import { portfolioRows, today } from './portfolio.ts';
import { words } from './words.ts';
import './page.css';

const quietFrames = 5;

let rows: readonly TimelineRow[] = portfolioRows;
let violations = 0;
let unmountLast = () => {};

document.addEventListener('securitypolicyviolation', () => violations++);

/** What `bench/timeline.ts` calls; `?show&unit=…&theme=…&selected=…` shows the illustrative portfolio instead. */
Object.assign(globalThis, {
  bench: { prepare, mount, unmount: () => unmountLast(), scroll, violations: () => violations },
});

const asked = new URLSearchParams(location.search);
document.documentElement.dataset.theme = asked.get('theme') ?? 'light';
if (asked.has('show')) render();

function prepare(count: number): void {
  rows = generated(count);
}

/** Milliseconds until the last change of the page is painted; five frames without a change end the wait. */
async function mount(): Promise<number> {
  let changed = true;
  const observer = new MutationObserver(() => (changed = true));
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const start = performance.now();
  render();
  let painted = start;
  for (let quiet = 0; quiet < quietFrames; quiet++) {
    await nextFrame();
    if (changed) quiet = -1;
    if (quiet === 0) painted = performance.now();
    changed = false;
  }
  observer.disconnect();
  return painted - start;
}

function render(): void {
  const host = document.querySelector('main');
  if (host === null) throw new TypeError('the page has no main element');
  const root = createRoot(host);
  unmountLast = () => root.unmount();
  root.render(
    <Timeline
      rows={rows}
      today={today}
      unit={asUnit(asked.get('unit'))}
      words={words}
      onlyCritical={asked.has('critical')}
      selectedId={asked.get('selected') ?? undefined}
    />,
  );
}

/** Milliseconds of each frame while the chart moves by `pixels` a frame. */
async function scroll(axis: 'left' | 'top', pixels: number, frames: number): Promise<number[]> {
  const scroller = document.querySelector('.timeline-scroller');
  if (scroller === null) throw new TypeError('nothing is mounted');
  const times: number[] = [];
  scroller.scrollTo({ left: 0, top: 0 });
  await nextFrame();
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    scroller.scrollBy({ [axis]: pixels });
    const now = await nextFrame();
    times.push(now - last);
    last = now;
  }
  return times;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

function asUnit(text: string | null): TimelineUnit {
  return text === 'quarter' || text === 'year' ? text : 'month';
}
