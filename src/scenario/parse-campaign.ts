/** A campaign file: text to the plan of several nights over one defence, or every problem of all the files it takes. */
import type { CompiledCampaign } from './campaign/compiled-campaign.ts';
import { readNights } from './campaign/read-nights.ts';
import { readResupply } from './campaign/resupply.ts';
import { deskOf } from './command/compiled-bench.ts';
import { readSources } from './content/records.ts';
import type { Library } from './library.ts';
import { noProblems, type Problem, type Problems, sortedProblems } from './reading/problem.ts';
import { openSource } from './reading/source-file.ts';
import { at, rootSpot, type Spot } from './reading/spot.ts';
import { readId, readWords } from './reading/words.ts';
import { campaignShape } from './schema/campaign-shape.ts';
import { checkShape } from './schema/check-shape.ts';
import { measures } from './value/measure.ts';
import { readOptional } from './value/quantity.ts';

export type CampaignResult =
  | { readonly ok: true; readonly campaign: CompiledCampaign }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CampaignOptions {
  readonly file: string; // name to show in problems
  readonly library: Library;
}

/** Reads a campaign with the scenarios it names. Never throws on what a file says. */
export function parseCampaign(text: string, { file, library }: CampaignOptions): CampaignResult {
  const problems = noProblems();
  const source = openSource(file, text, problems);
  if (source === undefined) return { ok: false, problems: sortedProblems(problems) };
  const spot = rootSpot(source);
  checkShape(spot, campaignShape, problems);
  const campaign = readCampaign(spot, library, problems);
  return problems.found.length === 0
    ? { ok: true, campaign }
    : { ok: false, problems: sortedProblems(problems) };
}

function readCampaign(spot: Spot, library: Library, problems: Problems): CompiledCampaign {
  const desk = deskOf([], problems);
  const daysBetween = readOptional(at(spot, 'daysBetween'), measures.days, 1, desk).value;
  const nights = readNights(at(spot, 'nights'), { library, desk, daysBetween, scenarios: new Map() });
  const first = nights[0]?.planned.scenario;
  return {
    id: readId(at(spot, 'id'), problems),
    card: {
      title: readWords(at(spot, 'title'), problems),
      summary: readWords(at(spot, 'summary'), problems),
      sources: readSources(at(spot, 'sources'), problems),
      nights: nights.map(({ card }) => card),
    },
    nights: nights.map(({ compiled }) => compiled),
    plan: {
      nights: nights.map(({ planned }) => planned),
      resupply: first === undefined ? [] : readResupply(at(spot, 'resupply'), first, desk),
      isRepaired: at(spot, 'repair').value !== false,
    },
  };
}
