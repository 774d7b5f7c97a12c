/** What the keys do, wherever the focus is but in a text field or an open dialog. */
import { pickNext, pickThing } from '../session/pick-thing.ts';
import { arrive, seek, stepEvent, togglePlay } from '../session/playback.ts';
import { type Session, speeds } from '../session/session.ts';

const minute = 60; // s

export function listenToKeys(session: Session): void {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (session.dialog.value !== undefined || session.refusal.value !== undefined) return;
    if (isForControl(event)) return;
    if (press(session, event)) event.preventDefault();
  });
  window.addEventListener('click', ({ detail, target }) => {
    if (detail > 0) setTimeout(() => letGo(target));
  });
}

/** After a click the keys belong to the night again: space plays, whatever was pressed last. */
function letGo(target: EventTarget | null): void {
  const { activeElement } = document;
  if (!(target instanceof Node) || !(activeElement instanceof HTMLElement)) return;
  const isPressed = activeElement.matches('button, summary, input[type=radio], [role=slider]');
  if (isPressed && (activeElement.contains(target) || target.contains(activeElement))) activeElement.blur();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=radio]), select, textarea');
}

/** Space on a button presses it; arrows belong to radio groups and to scrolling lists. */
function isForControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === ' ' && target.matches('button, summary, a, input')) return true;
  return key.startsWith('Arrow') && target.matches('input[type=radio], [role=slider], .scrolls, canvas');
}

/** @returns whether the key meant something. */
function press(session: Session, { key, shiftKey }: KeyboardEvent): boolean {
  const step = (shiftKey ? 10 : 1) * minute;
  switch (key) {
    case ' ':
      togglePlay(session);
      return true;
    case '.':
      stepEvent(session, 1);
      return true;
    case ',':
      stepEvent(session, -1);
      return true;
    case 'ArrowLeft':
      seek(session, session.time.value - step);
      return true;
    case 'ArrowRight':
      arrive(session, session.time.value + step);
      return true;
    case 'Home':
      seek(session, 0);
      return true;
    case 'End':
      arrive(session, session.summary.value?.duration ?? 0);
      return true;
    case '[':
      changeSpeed(session, -1);
      return true;
    case ']':
      changeSpeed(session, 1);
      return true;
    case '0':
      goHome(session);
      return true;
    case 'f':
      toggleFollow(session);
      return true;
    case 't':
    case 'T':
      pickNext(session, 'threat', shiftKey ? -1 : 1);
      return true;
    case 'u':
    case 'U':
      pickNext(session, 'unit', shiftKey ? -1 : 1);
      return true;
    case 'p':
    case 'P':
      pickNext(session, 'place', shiftKey ? -1 : 1);
      return true;
    case 'r':
      if (session.summary.value !== undefined) session.dialog.value = 'report';
      return true;
    case '?':
      session.dialog.value = 'help';
      return true;
    case 'Escape':
      pickThing(session, undefined);
      return true;
    default:
      return false;
  }
}

function changeSpeed(session: Session, direction: 1 | -1): void {
  const next = speeds[speeds.indexOf(session.speed.value) + direction];
  if (next !== undefined) session.speed.value = next;
}

function goHome(session: Session): void {
  session.isFollowing.value = false;
  session.homeCalls.value++;
}

export function toggleFollow(session: Session): void {
  if (session.selection.value?.kind === 'threat') session.isFollowing.value = !session.isFollowing.value;
}
