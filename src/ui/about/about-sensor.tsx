/** A sensor: what it is and how many tracks it was the first to form. */
import { formatDistance } from '../numbers.ts';
import { sensorName } from '../unit-name.ts';
import { useSay, useSession, useText } from '../use-session.ts';
import { Facts } from './facts.tsx';
import { countUntil, useAbout } from './use-about.ts';

export function AboutSensor({ index }: { readonly index: number }) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  const view = useAbout('sensor', index);
  const sensor = view?.scenario.sensors[index];
  if (view === undefined || sensor === undefined) return null;
  const { about, time, world } = view;
  const isOn = world?.sensors[index] ?? sensor.isOn;
  return (
    <>
      <h2>
        {sensorName({ say, text, ...view }, index)}
        <em>{say('sensor')}</em>
      </h2>
      <Facts
        facts={[
          [say('kind'), say(sensor.kind)],
          [say('status'), isOn ? undefined : say('switchedOff')],
          [say('range'), formatDistance(sensor.range, language.value, say)],
          [say('tracksFormed'), about && String(countUntil(about.times, time))],
        ]}
      />
    </>
  );
}
