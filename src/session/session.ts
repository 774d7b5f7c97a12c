/** What map and panels both look at: the open scenario, its night, the clock, what is picked and what is shown. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Layer } from '../engine/index.ts';
import type { CompiledScenario, Problem } from '../scenario/index.ts';
import type { About } from './about.ts';
import type { Ask } from './courier.ts';
import type { Moment } from './moment.ts';
import type { NightSummary } from './night-summary.ts';
import type { Land } from './project-land.ts';
import type { BuiltIn } from './protocol.ts';
import type { Selection } from './selection.ts';
import { withLaydown } from './tonight.ts';

export const speeds = [1, 10, 60, 300, 1000, 3600] as const;
export type Speed = (typeof speeds)[number];

export const languages = ['en', 'uk'] as const;
export type Language = (typeof languages)[number];

export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export type Phase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly message: string };

/** Problems of a file that could not be opened; the scenario before it stays open. */
export interface Refusal {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export interface OpenScenario {
  readonly file: string;
  readonly isBuiltIn: boolean;
  readonly compiled: CompiledScenario;
  readonly land: Land;
}

export type CoverageLayer = Layer | 'sensors';
export const coverageLayers = [
  'missile',
  'gun',
  'mobile-group',
  'interceptor',
  'aviation',
  'sensors',
] as const;

export type Show = 'defenceView' | 'coverage' | 'ew' | 'trails' | 'labels';
export const shows = ['defenceView', 'coverage', 'ew', 'trails', 'labels'] as const;

/** Room taken by panels at the edges of the window. */
export interface Insets {
  readonly left: number; // px
  readonly right: number; // px
  readonly top: number; // px
  readonly bottom: number; // px
}

export interface Session {
  readonly ask: Ask;
  readonly phase: Signal<Phase>;
  readonly refusal: Signal<Refusal | undefined>;
  readonly library: Signal<readonly BuiltIn[]>;
  readonly open: Signal<OpenScenario | undefined>;
  readonly summary: Signal<NightSummary | undefined>;
  readonly tonight: ReadonlySignal<CompiledScenario | undefined>; // the open scenario with what was placed during its night
  readonly isRunning: Signal<boolean>; // a night is being computed
  readonly time: Signal<number>; // s
  readonly isPlaying: Signal<boolean>;
  readonly speed: Signal<Speed>;
  readonly moment: Signal<Moment | undefined>; // for the map, every frame
  readonly reading: Signal<Moment | undefined>; // for panels, a few times a second
  readonly selection: Signal<Selection | undefined>;
  readonly about: Signal<About | undefined>;
  readonly isFollowing: Signal<boolean>;
  readonly show: Readonly<Record<Show, Signal<boolean>>>;
  readonly coverage: Readonly<Record<CoverageLayer, Signal<boolean>>>;
  readonly theme: Signal<Theme>;
  readonly language: Signal<Language>;
  readonly dialog: Signal<'report' | 'help' | undefined>;
  readonly insets: Signal<Insets>;
  readonly homeCalls: Signal<number>; // counts the wishes to see the whole theatre
  readonly isReported: Signal<boolean>; // the report has opened itself for this night
  readonly isAtEnd: ReadonlySignal<boolean>;
}

export function createSession(ask: Ask): Session {
  const summary = signal<NightSummary | undefined>(undefined);
  const open = signal<OpenScenario | undefined>(undefined);
  const time = signal(0);
  return {
    ask,
    open,
    summary,
    tonight: computed(() => open.value && withLaydown(open.value.compiled, summary.value?.laydown)),
    time,
    phase: signal<Phase>({ kind: 'loading' }),
    refusal: signal<Refusal | undefined>(undefined),
    library: signal<readonly BuiltIn[]>([]),
    isRunning: signal(false),
    isPlaying: signal(false),
    speed: signal<Speed>(300),
    moment: signal<Moment | undefined>(undefined),
    reading: signal<Moment | undefined>(undefined),
    selection: signal<Selection | undefined>(undefined),
    about: signal<About | undefined>(undefined),
    isFollowing: signal(false),
    show: {
      defenceView: signal(false),
      coverage: signal(false),
      ew: signal(true),
      trails: signal(true),
      labels: signal(true),
    },
    coverage: {
      missile: signal(true),
      gun: signal(true),
      'mobile-group': signal(true),
      interceptor: signal(true),
      aviation: signal(false), // reaches across the theatre
      sensors: signal(false),
    },
    theme: signal<Theme>('dark'),
    language: signal<Language>('en'),
    dialog: signal<'report' | 'help' | undefined>(undefined),
    insets: signal<Insets>({ left: 0, right: 0, top: 0, bottom: 0 }),
    homeCalls: signal(0),
    isReported: signal(false),
    isAtEnd: computed(() => summary.value !== undefined && time.value >= summary.value.duration),
  };
}
