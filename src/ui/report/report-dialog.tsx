/** The morning report: what the night came to, published beside modelled, and how to repeat it. */
import { useState } from 'preact/hooks';
import { formatClock } from '../../session/local-time.ts';
import { Dialog } from '../dialog.tsx';
import { useSay, useSession, useText } from '../use-session.ts';
import type { WordKey } from '../words.ts';
import { AlertTable } from './alert-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Headline } from './headline.tsx';
import { LayerTable } from './layer-table.tsx';
import { PlaceTable } from './place-table.tsx';
import { repeatCommand, reportText } from './report-text.ts';
import { TotalsTable } from './totals-table.tsx';
import { WhyLeaked } from './why-leaked.tsx';

export function ReportDialog() {
  const { dialog, summary, open } = useSession();
  const say = useSay();
  const text = useText();
  const card = open.value?.compiled.card;
  const night = summary.value;
  const isOpen = dialog.value === 'report' && night !== undefined && card !== undefined;
  return (
    <Dialog
      id="report"
      title={say('reportTitle')}
      subtitle={text(card?.title)}
      isOpen={isOpen}
      buttons={<CopyButton />}
      onClose={() => {
        if (dialog.value === 'report') dialog.value = undefined;
      }}
    >
      {isOpen && <ReportBody />}
    </Dialog>
  );
}

function ReportBody() {
  const { summary, open } = useSession();
  const say = useSay();
  const text = useText();
  const night = summary.value;
  if (night === undefined || open.value === undefined) return null;
  const { card, scenario } = open.value.compiled;
  const { report } = night;
  const regions = report.regions.map(({ index, totals }) => ({
    name: index < 0 ? say('noRegion') : text(card.regions[index]),
    totals,
  }));
  const types = report.types.map(({ index, totals }) => ({ name: text(card.droneTypes[index]), totals }));
  const waves = report.waves.map(({ index, totals }) => ({
    name: `${formatClock(card.clock, scenario.waves[index]?.firstLaunch ?? 0)} ${text(card.waves[index])}`,
    totals,
  }));
  return (
    <>
      <Headline report={report} />
      <div class="report-sections">
        <WhyLeaked night={night} />
        <FiguresTable report={report} observed={card.observed} />
        <PlaceTable report={report} card={card} />
        <LayerTable report={report} />
        <AlertTable alerts={report.alerts ?? []} card={card} />
        <TotalsTable title={say('types')} rows={types} />
        <TotalsTable title={say('regions')} rows={regions} first="ended" />
        <TotalsTable title={say('waves')} rows={waves} />
      </div>
      <section class="repeat">
        <h3>{say('repeatIt')}</h3>
        <code data-testid="repeat-command">{repeatCommand(open.value, night)}</code>
        <p class="fine">
          {say('seed')} <b data-testid="report-seed">{night.seed}</b>
          {night.seed === '' && say('emptySeed')} · {say('stateHash')}{' '}
          <b data-testid="state-hash">{night.stateHash}</b>
        </p>
        <p class="fine">{say('reportNote')}</p>
      </section>
    </>
  );
}

function CopyButton() {
  const { summary, open } = useSession();
  const say = useSay();
  const text = useText();
  const [label, setLabel] = useState<WordKey>('copyText');
  const copy = async (): Promise<void> => {
    if (summary.value === undefined || open.value === undefined) return;
    await navigator.clipboard.writeText(reportText(open.value, summary.value, say, text));
    setLabel('copied');
  };
  return (
    <button type="button" onClick={() => void copy().catch(() => setLabel('copyFailed'))}>
      {say(label)}
    </button>
  );
}
