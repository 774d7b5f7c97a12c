/** A failure that is nobody's file: said plainly, with a way on. */
import { useSay, useSession } from './use-session.ts';

export function FailureNotice() {
  const { phase } = useSession();
  const say = useSay();
  if (phase.value.kind !== 'failed') return null;
  return (
    <div class="notice failed" role="alert" data-testid="failure">
      <b>{say('failed')}</b>
      <p>{phase.value.message}</p>
      <button type="button" onClick={() => location.reload()}>
        {say('reload')}
      </button>
    </div>
  );
}
