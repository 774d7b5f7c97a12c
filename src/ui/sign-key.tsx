/** The signs of the map and what they mean. */
import type { ComponentChildren } from 'preact';
import { useSay, useSession } from './use-session.ts';
import type { WordKey } from './words.ts';

export function SignKey() {
  const { show } = useSession();
  const say = useSay();
  const signs = show.defenceView.value ? [...called, ...standing] : [...flying, ...standing];
  return (
    <section>
      <h3>{say('symbols')}</h3>
      <ul class="signs">
        {signs.map(({ label, drawing }) => (
          <li key={label}>
            <svg viewBox="-8 -8 16 16" aria-hidden="true">
              {drawing}
            </svg>
            <span>{say(label)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const arrow = 'M7 0L-5 4.4L-2.4 0L-5 -4.4Z';

interface Sign {
  readonly label: WordKey;
  readonly drawing: ComponentChildren;
}

const filled = (colour: string, opacity = 1): ComponentChildren => (
  <path d={arrow} fill={colour} opacity={opacity} />
);
const hollow = <path d={arrow} fill="none" stroke="var(--decoy)" stroke-width="1.3" />;

const flying: readonly Sign[] = [
  { label: 'armed', drawing: filled('var(--strike)') },
  { label: 'decoy', drawing: hollow },
  { label: 'unseen', drawing: filled('var(--strike)', 0.55) },
  { label: 'suppressed', drawing: filled('var(--ew)') },
];

/** What flies as the defence sees it: by what it is called, right or wrong. */
const called: readonly Sign[] = [
  { label: 'storyCalledStrike', drawing: filled('var(--strike)') },
  { label: 'storyCalledDecoy', drawing: hollow },
  { label: 'notCalled', drawing: filled('var(--ink2)') },
];

const standing: readonly Sign[] = [
  { label: 'missile', drawing: <path d="M0 -5.5L5.2 4L-5.2 4Z" fill="var(--defence)" /> },
  { label: 'gun', drawing: <path d="M-4 -4H4V4H-4Z" fill="var(--defence)" /> },
  { label: 'mobile-group', drawing: <path d="M-5 2.5A5 5 0 0 1 5 2.5Z" fill="var(--defence)" /> },
  { label: 'interceptor', drawing: <circle r="4" fill="var(--defence)" /> },
  { label: 'aviation', drawing: <path d="M0 -5.4L5.6 4.2L0 1.2L-5.6 4.2Z" fill="var(--defence)" /> },
  {
    label: 'aircraft',
    drawing: (
      <path
        d="M7.5 0L1 1.3L-2.6 6.4H-4.2L-2.6 1.3L-6.6 2.9V-2.9L-2.6 -1.3L-4.2 -6.4H-2.6L1 -1.3Z"
        fill="var(--defence)"
      />
    ),
  },
  { label: 'unitMoving', drawing: <path d="M-5 2.5A5 5 0 0 1 5 2.5Z" fill="var(--defence)" opacity=".45" /> },
  { label: 'unitBusy', drawing: <circle r="4" fill="var(--hot)" /> },
  {
    label: 'unitReloading',
    drawing: <circle r="4" fill="none" stroke="var(--defence)" stroke-width="1.3" />,
  },
  { label: 'unitEmpty', drawing: <circle r="4" fill="none" stroke="var(--ink2)" stroke-width="1.3" /> },
  {
    label: 'shotDown',
    drawing: <path d="M-4 -4L4 4M-4 4L4 -4" stroke="var(--defence)" stroke-width="1.5" />,
  },
  {
    label: 'hit',
    drawing: <path d="M0 -6L1.6 -2L6 -2L2.6 .8L4 5L0 2.4L-4 5L-2.6 .8L-6 -2L-1.6 -2Z" fill="var(--hit)" />,
  },
  {
    label: 'fell',
    drawing: <path d="M0 -5V3M-3 .4L0 3.4L3 .4" fill="none" stroke="var(--ink2)" stroke-width="1.3" />,
  },
  {
    label: 'site',
    drawing: <path d="M0 -5.5L5.4 4L-5.4 4Z" fill="none" stroke="var(--strike)" stroke-width="1.4" />,
  },
  {
    label: 'area',
    drawing: <circle r="6" fill="var(--ew)" fill-opacity=".2" stroke="var(--ew)" stroke-dasharray="2 2" />,
  },
  {
    label: 'underAlert',
    drawing: <path d="M-6 -5H6V5H-6Z" fill="var(--hot)" fill-opacity=".2" stroke="var(--hot)" />,
  },
];
