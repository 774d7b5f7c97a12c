/** Published figures beside the modelled ones, and the whole account. */
import type { Report } from '../../analysis/report.ts';
import type { Observed } from '../../scenario/index.ts';
import { formatCount, formatMillions } from '../numbers.ts';
import { useSay, useSession } from '../use-session.ts';
import type { Say, WordKey } from '../words.ts';

interface Row {
  readonly name: string;
  readonly label: WordKey;
  readonly value: number;
  readonly published: number | undefined;
}

function rowsOf(report: Report, observed: Observed | undefined): readonly Row[] {
  const { totals } = report;
  return [
    { name: 'launched', label: 'launched', value: totals.launched, published: observed?.launched },
    {
      name: 'neutralised',
      label: 'neutralised',
      value: report.neutralised,
      published: observed?.neutralised,
    },
    { name: 'shotDown', label: 'shotDown', value: totals.shotDown, published: undefined },
    { name: 'suppressed', label: 'suppressed', value: totals.suppressed, published: undefined },
    { name: 'fell', label: 'fell', value: totals.fell, published: undefined },
    { name: 'left', label: 'left', value: totals.left, published: undefined },
    { name: 'hit', label: 'hits', value: totals.hit, published: observed?.hits },
    { name: 'airborne', label: 'airborne', value: totals.airborne, published: undefined },
    { name: 'hitPlaces', label: 'hitPlaces', value: report.hitPlaces, published: observed?.hitPlaces },
    {
      name: 'debrisPlaces',
      label: 'debrisPlaces',
      value: report.debrisPlaces,
      published: observed?.debrisPlaces,
    },
    {
      name: 'withoutPower',
      label: 'withoutPower',
      value: report.customersWithoutPower,
      published: undefined,
    },
    { name: 'customerHours', label: 'customerHours', value: report.customerHours, published: undefined },
    { name: 'peopleHours', label: 'peopleHours', value: report.peopleHours ?? 0, published: undefined },
    { name: 'roundsFired', label: 'roundsFired', value: report.roundsFired, published: undefined },
    { name: 'shotsWasted', label: 'shotsWasted', value: report.shotsWasted, published: undefined },
    { name: 'shotsAtDecoys', label: 'shotsAtDecoys', value: report.shotsAtDecoys, published: undefined },
  ];
}

export function FiguresTable({
  report,
  observed,
}: {
  readonly report: Report;
  readonly observed: Observed | undefined;
}) {
  const { language } = useSession();
  const say = useSay();
  const groups = report.groups.filter(({ group }) => observed?.downedByGroup?.[group] !== undefined);
  const count = (value: number | undefined): string =>
    value === undefined ? '–' : formatCount(value, language.value);
  return (
    <section>
      <h3>{say('figures')}</h3>
      <table>
        <thead>
          <tr>
            <th />
            <th>{say('modelled')}</th>
            <th>{say('published')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(report, observed).map(({ name, label, value, published }) => (
            <tr key={name}>
              <th scope="row">{say(label)}</th>
              <td data-testid={`report-${name}`}>{count(value)}</td>
              <td>{count(published)}</td>
            </tr>
          ))}
          {groups.map(({ group, downed }) => (
            <tr key={group}>
              <th scope="row">{say('downedIn', { group: groupName(group, say) })}</th>
              <td data-testid={`report-downed-${group}`}>{count(downed)}</td>
              <td>{count(observed?.downedByGroup?.[group])}</td>
            </tr>
          ))}
          {(['costDefence', 'costRaid', 'costStopped'] as const).map((name) => (
            <tr key={name}>
              <th scope="row">{say(name)}</th>
              <td>{formatMillions(report[name], language.value, say)}</td>
              <td>–</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const groupKeys: readonly WordKey[] = ['north', 'south', 'east', 'west', 'centre'];

/** A part of the country as the theatre calls it; one that has no word here keeps its own. */
function groupName(group: string, say: Say): string {
  const key = groupKeys.find((name) => name === group);
  return key === undefined ? group : say(key);
}
