/** What the colours of the timeline mean. */
import { useSay } from '../use-session.ts';

export function TimelineKey() {
  const say = useSay();
  return (
    <ul class="timeline-key">
      <li class="launches">{say('launches')}</li>
      <li class="stopped">{say('neutralised')}</li>
      <li class="hits">{say('hits')}</li>
      <li class="saturated">{say('saturatedKey')}</li>
      <li class="note">{say('perTenMinutes')}</li>
    </ul>
  );
}
