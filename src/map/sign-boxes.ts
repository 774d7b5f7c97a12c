/** The room that standing signs take on screen, which names keep clear of. */
import type { Point, Scenario } from '../engine/index.ts';
import type { Insets } from '../session/session.ts';
import type { Rectangle } from './label-placement.ts';
import { symbolScale, unitSize } from './layers/ground-signs.ts';
import { isPlaceShown } from './names.ts';
import { screenX, screenY, type View } from './view.ts';

const half = { place: 4, site: 7, unit: 5, sensor: 3, area: 5, symbol: 17 }; // px

export function signBoxes(
  view: View,
  scenario: Scenario,
  sites: ReadonlySet<number>,
  areSensorsShown: boolean,
): readonly Rectangle[] {
  const isNear = view.scale >= symbolScale;
  const unit = isNear ? half.symbol : half.unit * unitSize(view);
  const sensors = areSensorsShown ? scenario.sensors.filter((sensor) => sensor.unit < 0) : [];
  return [
    ...scenario.places
      .filter((place) => isPlaceShown(place, view))
      .map(({ position }) => box(view, position, half.place)),
    ...scenario.sites
      .filter((_, index) => sites.has(index))
      .map(({ position }) => box(view, position, half.site)),
    ...scenario.fireUnits.map(({ position }) => box(view, position, unit)),
    ...scenario.ewAreas.map(({ position }) => box(view, position, isNear ? half.symbol : half.area)),
    ...sensors.map(({ position }) => box(view, position, isNear ? half.symbol : half.sensor)),
  ];
}

function box(view: View, { x, y }: Point, side: number): Rectangle {
  const [left, top] = [screenX(view, x), screenY(view, y)];
  return { left: left - side, top: top - side, right: left + side, bottom: top + side };
}

/** Where names may stand: the window without the bars; the panels at the sides may be moved over. */
export function namesRoom(view: View, insets: Insets): Rectangle {
  return {
    left: insets.left,
    top: insets.top,
    right: view.width - insets.right,
    bottom: view.height - insets.bottom,
  };
}
