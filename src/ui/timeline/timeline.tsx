/** The night from start to end: launches above, what was stopped below, hits and waiting marked, and the playhead. */
import { useRef } from 'preact/hooks';
import { formatClock, fullHours } from '../../session/local-time.ts';
import type { NightSummary } from '../../session/night-summary.ts';
import { arrive, seek } from '../../session/playback.ts';
import type { Session } from '../../session/session.ts';
import { useSay, useSession } from '../use-session.ts';
import { NightBars } from './night-bars.tsx';

const minute = 60; // s

export function Timeline() {
  const session = useSession();
  const summary = session.summary.value;
  const clock = session.open.value?.compiled.card.clock;
  if (summary === undefined || clock === undefined) return <div class="timeline" />;
  return (
    <div class="timeline">
      <Track session={session} summary={summary} />
      <div class="ticks" aria-hidden="true">
        {fullHours(clock, summary.duration, 2).map((time) => (
          <span key={time} style={{ left: percent(time, summary.duration) }}>
            {formatClock(clock, time)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Track({ session, summary }: { readonly session: Session; readonly summary: NightSummary }) {
  const say = useSay();
  const track = useRef<HTMLDivElement>(null);
  const time = session.reading.value?.world.time ?? 0;
  const clock = session.open.value?.compiled.card.clock;
  const now = percent(time, summary.duration);
  const label = clock === undefined ? '' : formatClock(clock, time);
  return (
    <div
      ref={track}
      class="timeline-track"
      role="slider"
      tabIndex={0}
      data-testid="timeline"
      style={{ '--now': now }}
      aria-label={say('timeline')}
      aria-valuemin={0}
      aria-valuemax={summary.duration}
      aria-valuenow={Math.round(time)}
      aria-valuetext={label}
      onKeyDown={(event) => {
        if (keyed(session, event, summary.duration)) event.preventDefault();
      }}
      onPointerDown={(event) => grab(session, event)}
      onPointerMove={(event) => {
        if (isHeld(event)) seek(session, timeAt(event, summary.duration));
      }}
      onPointerUp={(event) => {
        if (isHeld(event)) release(session, event, summary.duration);
      }}
    >
      <NightBars summary={summary} />
      <span class="playhead" aria-hidden="true">
        <i>{label}</i>
      </span>
    </div>
  );
}

type TrackEvent = PointerEvent & { readonly currentTarget: HTMLDivElement };

function grab(session: Session, event: TrackEvent): void {
  event.currentTarget.setPointerCapture(event.pointerId);
  seek(session, timeAt(event, session.summary.value?.duration ?? 0));
}

function isHeld(event: TrackEvent): boolean {
  return event.currentTarget.hasPointerCapture(event.pointerId);
}

function release(session: Session, event: TrackEvent, duration: number): void {
  event.currentTarget.releasePointerCapture(event.pointerId);
  arrive(session, timeAt(event, duration));
}

function timeAt(event: TrackEvent, duration: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return ((event.clientX - left) / width) * duration;
}

function keyed(session: Session, { key, shiftKey }: KeyboardEvent, duration: number): boolean {
  const step = (shiftKey ? 10 : 1) * minute;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -60 * minute,
    PageUp: 60 * minute,
  };
  const by = steps[key];
  if (by === undefined) return false;
  arrive(session, Math.min(duration, session.time.value + by));
  return true;
}

function percent(time: number, duration: number): string {
  return `${((time / duration) * 100).toFixed(3)}%`;
}
