/** The local time of the night. */
import { formatClock, formatDay } from '../session/local-time.ts';
import { useSay, useSession } from './use-session.ts';

export function ClockFace() {
  const { open, reading, language } = useSession();
  const say = useSay();
  const clock = open.value?.compiled.card.clock;
  const time = reading.value?.world.time ?? 0;
  if (clock === undefined) return <div class="clock" />;
  return (
    <div class="clock">
      <time data-testid="clock">{formatClock(clock, time)}</time>
      <span>
        {formatDay(clock, time, language.value)}, {say('localTime')}
      </span>
    </div>
  );
}
