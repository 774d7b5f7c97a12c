/** How full the defence is now, and over the night: controllers by post, channels by layer. */
import type { World } from '../analysis/world-at.ts';
import type { Gauge } from '../session/gauge.ts';
import { Sparkline } from './sparkline.tsx';
import { useSay, useSession, useText } from './use-session.ts';

const full = 0.85; // share in use from which a gauge is drawn as saturated

export function Gauges() {
  const { summary, reading } = useSession();
  const say = useSay();
  const night = summary.value;
  if (night === undefined) return null;
  const world = reading.value?.world;
  return (
    <>
      {night.posts.length > 0 && (
        <section>
          <h3>{say('controllers')}</h3>
          {night.posts.map((gauge) => (
            <PostGauge key={gauge.name} gauge={gauge} world={world} />
          ))}
        </section>
      )}
      <section>
        <h3>{say('channelsBusy')}</h3>
        {night.layers.map((gauge) => (
          <LayerGauge key={gauge.name} gauge={gauge} world={world} />
        ))}
      </section>
    </>
  );
}

interface GaugeProps {
  readonly gauge: Gauge;
  readonly world: World | undefined;
}

function LayerGauge({ gauge, world }: GaugeProps) {
  const say = useSay();
  if (typeof gauge.name === 'number') return null;
  const busy = world?.layers.find(({ layer }) => layer === gauge.name)?.busy ?? 0;
  return (
    <GaugeRow
      label={say(gauge.name)}
      gauge={gauge}
      used={busy}
      time={world?.time ?? 0}
      note={say('peak', { count: Math.max(0, ...gauge.used) })}
    />
  );
}

function PostGauge({ gauge, world }: GaugeProps) {
  const { open } = useSession();
  const say = useSay();
  const text = useText();
  if (typeof gauge.name !== 'number') return null;
  const { handling = 0, waiting = 0 } = world?.posts[gauge.name] ?? {};
  const label = text(open.value?.compiled.card.posts[gauge.name]);
  const note =
    waiting > 0 ? say('waiting', { count: waiting }) : say('peak', { count: Math.max(0, ...gauge.used) });
  return <GaugeRow label={label} gauge={gauge} used={handling} time={world?.time ?? 0} note={note} />;
}

interface RowProps {
  readonly label: string;
  readonly gauge: Gauge;
  readonly used: number;
  readonly time: number; // s
  readonly note: string;
}

function GaugeRow({ label, gauge, used, time, note }: RowProps) {
  const isFull = gauge.capacity > 0 && used / gauge.capacity >= full;
  return (
    <div class={isFull ? 'gauge hot' : 'gauge'}>
      <span class="gauge-label">
        {label}
        <em>{note}</em>
      </span>
      <b>
        {used}/{gauge.capacity}
      </b>
      <Sparkline gauge={gauge} time={time} />
    </div>
  );
}
