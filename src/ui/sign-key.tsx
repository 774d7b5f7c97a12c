/** The signs of the map and what they mean. */
import type { ComponentChildren } from 'preact';
import { useSay } from './use-session.ts';
import type { WordKey } from './words.ts';

export function SignKey() {
  const say = useSay();
  return (
    <section>
      <h3>{say('symbols')}</h3>
      <ul class="signs">
        {signs.map(({ label, drawing }) => (
          <li key={label}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              {drawing}
            </svg>
            {say(label)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const arrow = 'M7 0L-5 4.4L-2.4 0L-5 -4.4Z';

const signs: readonly { readonly label: WordKey; readonly drawing: ComponentChildren }[] = [
  { label: 'armed', drawing: <path d={arrow} fill="var(--strike)" /> },
  { label: 'decoy', drawing: <path d={arrow} fill="none" stroke="var(--decoy)" stroke-width="1.3" /> },
  { label: 'unseen', drawing: <path d={arrow} fill="var(--strike)" opacity=".55" /> },
  { label: 'suppressed', drawing: <path d={arrow} fill="var(--ew)" /> },
  { label: 'missile', drawing: <path d="M0 -5.5L5.2 4L-5.2 4Z" fill="var(--defence)" /> },
  { label: 'gun', drawing: <path d="M-4 -4H4V4H-4Z" fill="var(--defence)" /> },
  { label: 'mobile-group', drawing: <path d="M-5 2.5A5 5 0 0 1 5 2.5Z" fill="var(--defence)" /> },
  { label: 'interceptor', drawing: <circle r="4" fill="var(--defence)" /> },
  { label: 'unitBusy', drawing: <circle r="4" fill="var(--hot)" /> },
  { label: 'unitEmpty', drawing: <circle r="4" fill="none" stroke="var(--ink2)" stroke-width="1.3" /> },
  {
    label: 'shotDown',
    drawing: <path d="M-4 -4L4 4M-4 4L4 -4" stroke="var(--defence)" stroke-width="1.5" />,
  },
  {
    label: 'hits',
    drawing: <path d="M0 -6L1.6 -2L6 -2L2.6 .8L4 5L0 2.4L-4 5L-2.6 .8L-6 -2L-1.6 -2Z" fill="var(--hit)" />,
  },
  {
    label: 'fell',
    drawing: <path d="M0 -5V3M-3 .4L0 3.4L3 .4" fill="none" stroke="var(--ink2)" stroke-width="1.3" />,
  },
];
