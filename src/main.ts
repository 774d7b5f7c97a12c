/** The browser's door: worker, session, map and panels on one page. */
import './ui/styles/index.css';
import { createMap } from './map/map.ts';
import { createCourier } from './session/courier.ts';
import { openLibrary } from './session/open-scenario.ts';
import { tick, togglePlay } from './session/playback.ts';
import { createSession } from './session/session.ts';
import { listenToDrops } from './ui/file-drop.ts';
import { listenToKeys } from './ui/keyboard.ts';
import { mountPanels } from './ui/mount.tsx';
import { prefersStillness, restorePreferences } from './ui/preferences.ts';

const firstScenario = '2025-12-03-night-of-111.json';
const firstSeed = 'night-1';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const session = createSession(createCourier(worker));

restorePreferences(session);
mountPanels(element('panels'), session);
createMap(element('map'), session);
listenToKeys(session);
listenToDrops(session);
runClock();
await openLibrary(session, firstScenario, firstSeed);
if (!prefersStillness() && session.summary.value !== undefined) togglePlay(session);

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`page: expected an element with the id ${id}, got none`);
  return found;
}

function runClock(): void {
  let before = performance.now();
  const frame = (now: number): void => {
    tick(session, now - before);
    before = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
