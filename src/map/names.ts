/** The names on the map: which ones, how important, how large; painted over the ground with a halo. */
import type { Place, Point, Scenario } from '../engine/index.ts';
import type { ScenarioCard, Words } from '../scenario/index.ts';
import type { Language } from '../session/session.ts';
import { type LabelWish, placeLabels, type Rectangle } from './label-placement.ts';
import type { Palette } from './palette.ts';
import { screenX, screenY, type View } from './view.ts';

type Rank = 'site' | 'place.3' | 'place.2' | 'place.1' | 'unit';

interface Name extends LabelWish {
  readonly rank: Rank;
}

export interface NameWish {
  readonly scenario: Scenario;
  readonly card: ScenarioCard;
  readonly sites: ReadonlySet<number>; // launch sites that are shown
  readonly language: Language;
  readonly room: Rectangle; // px, between the panels
  readonly taken: readonly Rectangle[]; // px, signs
}

const family = '"Inter Variable", Inter, system-ui, sans-serif';
const fonts: Readonly<Record<Rank, string>> = {
  site: `500 11.5px ${family}`,
  'place.3': `500 12.5px ${family}`,
  'place.2': `400 11px ${family}`,
  'place.1': `400 10.5px ${family}`,
  unit: `400 10.5px ${family}`,
};

export function paintNames(
  context: CanvasRenderingContext2D,
  view: View,
  palette: Palette,
  wish: NameWish,
): void {
  const names = [...siteNames(context, view, wish), ...placeNames(context, view, wish)];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  for (const { index, left, middle } of placeLabels(names, wish.taken, wish.room)) {
    const name = names[index];
    if (name === undefined) continue;
    context.font = fonts[name.rank];
    context.strokeStyle = name.rank === 'site' ? palette.land : palette.theatre;
    context.strokeText(name.text, left + 1, middle);
    context.fillStyle = colour(palette, name.rank);
    context.fillText(name.text, left + 1, middle);
  }
}

function colour(palette: Palette, rank: Rank): string {
  if (rank === 'site') return palette.strike;
  return rank === 'place.1' ? palette.ink3 : palette.ink2;
}

function siteNames(context: CanvasRenderingContext2D, view: View, wish: NameWish): readonly Name[] {
  return wish.scenario.sites.flatMap(({ position }, index) =>
    wish.sites.has(index)
      ? [name(context, view, say(wish.card.sites[index], wish.language), position, 'site', 9)]
      : [],
  );
}

function placeNames(context: CanvasRenderingContext2D, view: View, wish: NameWish): readonly Name[] {
  const seen = new Set<string>();
  return wish.scenario.places
    .map((place, index) => ({ place, text: say(wish.card.places[index], wish.language) }))
    .sort((a, b) => importance(b.place) - importance(a.place))
    .flatMap(({ place, text }) => {
      const rank = placeRank(place);
      if (seen.has(text) || !isPlaceShown(place, view)) return [];
      seen.add(text);
      return [name(context, view, text, place.position, rank, 7)];
    });
}

/** Towns before what stands beside them, larger ones first. */
function importance({ kind, radius }: Place): number {
  return radius + (kind === 'housing' ? 1e6 : 0);
}

/** Far away only towns are shown; what stands beside them comes with the scale. */
export function isPlaceShown({ kind, radius }: Place, { scale }: View): boolean {
  if (scale >= 0.0011) return true;
  return kind === 'housing' && (scale >= 0.0008 || radius >= 2500);
}

/** Larger towns have larger signs and names than small ones and than what stands beside them. */
export function placeRank({ kind, radius }: Place): 'place.1' | 'place.2' | 'place.3' {
  if (kind !== 'housing' || radius < 2500) return 'place.1';
  return radius >= 6000 ? 'place.3' : 'place.2';
}

function name(
  context: CanvasRenderingContext2D,
  view: View,
  text: string,
  position: Point,
  rank: Rank,
  gap: number,
): Name {
  context.font = fonts[rank];
  const width = context.measureText(text).width + 2;
  const reach = rank === 'place.3' ? 34 : rank === 'place.2' ? 19 : gap;
  return {
    text,
    rank,
    width,
    height: 13,
    gap,
    reach,
    x: screenX(view, position.x),
    y: screenY(view, position.y),
  };
}

function say(words: Words | undefined, language: Language): string {
  return words === undefined ? '' : (words[language] ?? words.en);
}
