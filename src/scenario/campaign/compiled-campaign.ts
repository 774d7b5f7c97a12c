/** What reading a campaign file yields: the plan that the engine runs, and what people read. */
import type { CampaignPlan } from '../../engine/index.ts';
import type { CompiledScenario, SourceNote, Words } from '../compiled.ts';

export interface CompiledCampaign {
  readonly id: string;
  readonly card: CampaignCard; // for people
  readonly nights: readonly CompiledScenario[]; // as in the plan, with their cards
  readonly plan: CampaignPlan; // for the engine
}

export interface CampaignCard {
  readonly title: Words;
  readonly summary: Words;
  readonly sources: readonly SourceNote[];
  readonly nights: readonly NightCard[]; // as in the plan
}

export interface NightCard {
  readonly title: Words;
  readonly date: string; // of its start, such as 2025-12-03
}
