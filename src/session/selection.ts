/** What can be picked on the map, by its index in the scenario or in the record of the night. */
export const selectionKinds = ['threat', 'unit', 'place', 'site', 'region', 'sensor', 'area'] as const;
export type SelectionKind = (typeof selectionKinds)[number];

export interface Selection {
  readonly kind: SelectionKind;
  readonly index: number;
}

export function isSameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.kind === b?.kind && a?.index === b?.index;
}
