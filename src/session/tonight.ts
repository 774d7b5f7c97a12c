/** The open scenario as the night left it: with what was placed during the night behind what stood there before. */
import type { Laydown } from '../engine/index.ts';
import type { CompiledScenario, Words } from '../scenario/index.ts';

type Lists = 'sensors' | 'fireUnits' | 'ewAreas';

interface Typed {
  readonly type: string;
}

/** The same scenario where nothing was placed. What was placed goes by the name of its type. */
export function withLaydown(compiled: CompiledScenario, laydown: Laydown | undefined): CompiledScenario {
  const { scenario, card } = compiled;
  const names = (list: Lists): readonly Words[] =>
    namesOf(laydown?.[list] ?? scenario[list], scenario[list], card[list]);
  if (laydown === undefined || !hasPlaced(scenario, laydown)) return compiled;
  return {
    scenario: { ...scenario, ...laydown },
    card: {
      ...card,
      sensors: names('sensors'),
      fireUnits: names('fireUnits'),
      ewAreas: names('ewAreas'),
    },
  };
}

function hasPlaced(scenario: Laydown, laydown: Laydown): boolean {
  const count = ({ sensors, fireUnits, ewAreas }: Laydown): number =>
    sensors.length + fireUnits.length + ewAreas.length;
  return count(laydown) > count(scenario);
}

function namesOf(all: readonly Typed[], first: readonly Typed[], names: readonly Words[]): readonly Words[] {
  return all.map(({ type }, index) => {
    const alike = first.findIndex((one) => one.type === type);
    return names[index] ?? names[alike] ?? { en: type };
  });
}
