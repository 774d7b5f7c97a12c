/** The JSON Schemas beside the scenarios are those of the shapes that read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../src/scenario/index.ts';

interface Schema {
  readonly $defs: Readonly<
    Record<string, { readonly description?: string; readonly properties?: Readonly<Record<string, unknown>> }>
  >;
}

const schemas = jsonSchemas();

describe('scenarios/*.schema.json', () => {
  test.each(Object.keys(schemas))('%s is current; else run node scripts/make-schema.mjs', (name) => {
    expect(readFileSync(`scenarios/${name}`, 'utf8')).toBe(schemas[name]);
  });

  test('has no file that nothing writes', () => {
    const files = readdirSync('scenarios').filter((file) => file.endsWith('.schema.json'));
    expect(files.sort()).toEqual(Object.keys(schemas).sort());
  });

  test('says how to write a speed, and what a wave holds', () => {
    const { $defs } = JSON.parse(schemas['scenario.schema.json'] ?? '') as Schema;
    expect($defs.speed?.description).toBe('a speed of 1 m/s to 1000 m/s; such as "180 km/h"');
    expect(Object.keys($defs.wave?.properties ?? {})).toEqual([
      'id',
      'site',
      'type',
      'count',
      'launch',
      'speed',
      'altitude',
      'targets',
      'route',
    ]);
  });
});
