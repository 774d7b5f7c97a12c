/** The two shares that matter: of all launched, as it is published, and of the armed, as it is honest. */
import type { Report } from '../../analysis/report.ts';
import { formatShare } from '../numbers.ts';
import { useSay, useSession } from '../use-session.ts';

export function Headline({ report }: { readonly report: Report }) {
  const { language } = useSession();
  const say = useSay();
  const { launched, armed, armedStopped } = report.totals;
  return (
    <div class="headline">
      <div>
        <b data-testid="headline-share">{formatShare(report.neutralisedShare, language.value)}</b>
        <span>{say('reportHeadline', { launched, count: report.neutralised })}</span>
      </div>
      <div>
        <b data-testid="armed-share">{formatShare(report.armedStoppedShare, language.value)}</b>
        <span>{say('reportArmed', { armed, count: armedStopped })}</span>
      </div>
    </div>
  );
}
