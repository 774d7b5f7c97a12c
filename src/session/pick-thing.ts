/** Picks a thing and fetches what this night did to it. */
import { batch } from '@preact/signals';
import { guarded } from './guarded.ts';
import { isSameSelection, type Selection } from './selection.ts';
import type { Session } from './session.ts';

export function pickThing(session: Session, selection: Selection | undefined): void {
  batch(() => {
    if (!isSameSelection(selection, session.selection.value)) session.isFollowing.value = false;
    session.selection.value = selection;
    session.about.value = undefined;
  });
  void fetchAbout(session);
}

/** Asks again for the picked thing: after another night has been run. */
export async function fetchAbout(session: Session): Promise<void> {
  const selection = session.selection.value;
  const summary = session.summary.value;
  if (selection === undefined || summary === undefined) return;
  await guarded(session, async () => {
    const about = await session.ask<'about'>({ kind: 'about', selection });
    const isCurrent =
      isSameSelection(selection, session.selection.value) && session.summary.value === summary;
    if (isCurrent) session.about.value = about;
  });
}

/** Picks the next (1) or previous (-1) of a kind: threats in the air, units, places. */
export function pickNext(session: Session, kind: 'threat' | 'unit' | 'place', direction: 1 | -1): void {
  const indices = candidates(session, kind);
  if (indices.length === 0) return;
  const now = session.selection.value;
  const at = now?.kind === kind ? indices.indexOf(now.index) : direction === 1 ? -1 : 0;
  const index = indices[(at + direction + indices.length) % indices.length];
  if (index !== undefined) pickThing(session, { kind, index });
}

function candidates(session: Session, kind: 'threat' | 'unit' | 'place'): readonly number[] {
  const scenario = session.tonight.value?.scenario;
  const isDefenceView = session.show.defenceView.value;
  switch (kind) {
    case 'threat':
      return (session.moment.value?.world.threats ?? [])
        .filter(({ track }) => !isDefenceView || track >= 0)
        .map(({ threat }) => threat);
    case 'unit':
      return (scenario?.fireUnits ?? []).map((_, index) => index);
    case 'place':
      return (scenario?.places ?? []).map((_, index) => index);
  }
}
