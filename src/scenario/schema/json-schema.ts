/** The JSON Schemas for editors, made from the shapes that check the files. */
import { z } from 'zod';
import { listFiles, listNames } from '../content/type-fields.ts';
import { calibrationShape } from './calibration-shape.ts';
import { campaignShape } from './campaign-shape.ts';
import { catalogueShapes } from './catalogue-shape.ts';
import { commandsShape } from './command-shape.ts';
import { defenceShape } from './defence-shape.ts';
import { scenarioShape } from './scenario-shape.ts';
import { theatreShape } from './theatre-shape.ts';

/** The text of each schema file by its name in the folder of scenarios. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const shapes: Record<string, z.ZodType> = {
    scenario: scenarioShape,
    theatre: theatreShape,
    defence: defenceShape,
    commands: commandsShape,
    campaign: campaignShape,
    calibration: calibrationShape,
  };
  for (const list of listNames)
    shapes[`catalogue-${listFiles[list].replace('.json', '')}`] = catalogueShapes[list];
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [`${name}.schema.json`, schemaText(shape)]),
  );
}

function schemaText(shape: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), undefined, 2)}\n`;
}
