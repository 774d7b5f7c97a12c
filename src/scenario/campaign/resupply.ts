/** What reaches the units between the nights of a campaign. */
import { type CampaignPlan, layers, type Scenario } from '../../engine/index.ts';
import { at, items, type Spot } from '../reading/spot.ts';
import { lookUp, readChoice } from '../reading/words.ts';
import { measures } from '../value/measure.ts';
import { type Desk, readFixed, readOptional } from '../value/quantity.ts';

type FireUnitType = Scenario['palette']['fireUnits'][number];

interface Delivery {
  readonly fits: (type: FireUnitType) => boolean;
  readonly rounds: number; // per unit and day
}

/** An entry for every type that shoots: the last delivery that fits it, else the default share of what a unit holds. */
export function readResupply(spot: Spot, { palette }: Scenario, desk: Desk): CampaignPlan['resupply'] {
  const share = readOptional(at(spot, 'default'), measures.share, 0, desk).value;
  const deliveries = items(at(spot, 'perDay')).map((item) => readDelivery(item, palette.fireUnits, desk));
  return palette.fireUnits.map((unit) => {
    const delivery = deliveries.findLast(({ fits }) => fits(unit));
    return { type: unit.type, rounds: delivery?.rounds ?? share * (unit.magazine + unit.reserveRounds) };
  });
}

function readDelivery(spot: Spot, types: readonly FireUnitType[], desk: Desk): Delivery {
  const { problems } = desk;
  const [type, layer] = [at(spot, 'type'), at(spot, 'layer')];
  const known = new Map(types.map((unit) => [unit.type, unit]));
  if (type.value !== undefined) lookUp(type, 'a type of the catalogue that shoots', known, problems);
  if (layer.value !== undefined) readChoice(layer, layers, problems);
  return {
    fits: (unit) =>
      (type.value === undefined || type.value === unit.type) &&
      (layer.value === undefined || layer.value === unit.layer),
    rounds: readFixed(at(spot, 'rounds'), measures.roundsPerDay, desk),
  };
}
