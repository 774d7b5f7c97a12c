/** The panel on the left: what this night is, how full the defence is, what the map shows, where it all comes from. */
import { Gauges } from './gauges.tsx';
import { PublishedFigures } from './published-figures.tsx';
import { ScenarioChoice } from './scenario-choice.tsx';
import { Sources } from './sources.tsx';
import { Toggles } from './toggles.tsx';
import { useSay, useSession, useText } from './use-session.ts';

export function Brief() {
  const { open } = useSession();
  const say = useSay();
  const text = useText();
  const card = open.value?.compiled.card;
  if (card === undefined) return null;
  return (
    <aside class="panel left scrolls" aria-label={say('scenario')} tabIndex={0}>
      <h2 data-testid="title">{text(card.title)}</h2>
      <p class="summary">{text(card.summary)}</p>
      <details class="notional" data-testid="notional">
        <summary>{say('notional')}</summary>
        <p class="fine">{text(card.defence.note)}</p>
      </details>
      <Toggles />
      <Gauges />
      {card.observed !== undefined && <PublishedFigures observed={card.observed} />}
      <Sources />
      <ScenarioChoice />
    </aside>
  );
}
