/** Alerts by region: how long, for how many people, how long before the first hit. */
import type { AlertRow } from '../../analysis/alert-rows.ts';
import type { ScenarioCard } from '../../scenario/index.ts';
import { formatCount, formatTenths } from '../numbers.ts';
import { useSay, useSession, useText } from '../use-session.ts';

interface AlertTableProps {
  readonly alerts: readonly AlertRow[];
  readonly card: ScenarioCard;
}

export function AlertTable({ alerts, card }: AlertTableProps) {
  const { language } = useSession();
  const say = useSay();
  const text = useText();
  const count = (value: number): string => formatCount(value, language.value);
  if (alerts.length === 0) return null;
  return (
    <section data-testid="alerts">
      <h3>{say('alerts')}</h3>
      <table>
        <thead>
          <tr>
            <th />
            <th>{say('alertCount')}</th>
            <th>{say('alertHours')}</th>
            <th>{say('alertPeopleHours')}</th>
            <th>{say('alertLead')}</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map(({ region, alerts: called, hours, peopleHours, lead }) => (
            <tr key={region}>
              <th scope="row">{text(card.regions[region])}</th>
              <td>{called}</td>
              <td>{formatTenths(hours, language.value)}</td>
              <td>{count(peopleHours)}</td>
              <td>{lead === undefined ? '–' : say('minutes', { value: count(lead / 60) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
