/** A value in a file together with where it stands, so that whoever dislikes it can say where it is. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { positionOf, type SourceFile } from './source-file.ts';

export interface Spot {
  readonly file: SourceFile;
  readonly path: readonly (string | number)[];
  readonly value: unknown; // undefined where the file has nothing
  readonly isName?: true; // the value is the name of the field, and that is what to point at
}

export function rootSpot(file: SourceFile): Spot {
  return { file, path: [], value: file.value };
}

/** A field of an object or an element of a list. */
export function at(spot: Spot, key: string | number): Spot {
  const { value } = spot;
  const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  const inner = isThere ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;
  return { file: spot.file, path: [...spot.path, key], value: inner };
}

/** The elements of a list; none where it is no list. */
export function items(spot: Spot): readonly Spot[] {
  return Array.isArray(spot.value) ? spot.value.map((_, index) => at(spot, index)) : [];
}

/** The fields of an object in the order of the file; none where it is no object. */
export function fields(spot: Spot): readonly { readonly name: string; readonly spot: Spot }[] {
  return isObject(spot.value) ? Object.keys(spot.value).map((name) => ({ name, spot: at(spot, name) })) : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of a field, to be disliked itself. */
export function nameOf(spot: Spot): Spot {
  return { ...spot, value: spot.path.at(-1), isName: true };
}

/** A text; empty where there is none. */
export function textAt(spot: Spot): string {
  return typeof spot.value === 'string' ? spot.value : '';
}

/** Line and column of a value; of the innermost thing around it where it is missing. */
export function locate(spot: Spot): { line: number; column: number } {
  const root = spot.file.root();
  if (root === undefined) return positionOf(spot.file, spot.file.start);
  if (spot.isName) return locateName(root, spot);
  for (let length = spot.path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, spot.path.slice(0, length));
    if (node !== undefined) return positionOf(spot.file, node.offset);
  }
  return positionOf(spot.file, root.offset);
}

function locateName(root: Node, spot: Spot): { line: number; column: number } {
  const node = findNodeAtLocation(root, [...spot.path]);
  const name = node?.parent?.children?.[0] ?? node ?? root;
  return positionOf(spot.file, name.offset);
}
