/** JSON with comments, read with the place of every value; what could hurt a reader (size, depth, odd keys) is refused here. */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { complainAt, formatPath, type Problems } from './problem.ts';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly value: unknown;
  readonly start: number; // offset to point at where there is no tree
  readonly root: () => Node | undefined;
}

const largestFile = 1_000_000; // characters
const mostValues = 20_000;
const deepest = 64; // brackets inside each other
const mostSyntaxErrors = 20;
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Reads a file; undefined where it is no JSON at all. */
export function openSource(name: string, fullText: string, problems: Problems): SourceFile | undefined {
  const text = withoutByteOrderMark(fullText);
  if (isTooLarge(name, text, problems) || isTooDeep(name, text, problems)) return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const bare: SourceFile = { name, text, value: undefined, start: 0, root: () => root };
  complainSyntax(problems, bare, errors);
  if (errors.length > 0 || root === undefined) return undefined;
  const dislike: Dislike = (node, path, message) => {
    complainAt(problems, { file: name, ...positionOf(bare, node.offset), path: formatPath(path), message });
  };
  return hasTooMany(root, dislike) ? undefined : { ...bare, value: plainValue(root, [], dislike) };
}

/** Reads a large file of plain JSON; the tree is only built when something is wrong with it. */
export function openPlainSource(name: string, fullText: string, problems: Problems): SourceFile | undefined {
  const text = withoutByteOrderMark(fullText);
  if (text.length > largestFile) return openSource(name, text, problems);
  try {
    const value: unknown = JSON.parse(text);
    return { name, text, value, start: 0, root: () => parseTree(text) };
  } catch {
    return openSource(name, text, problems);
  }
}

/** Line and column, both from 1, of an offset. */
export function positionOf(
  file: { readonly text: string },
  offset: number,
): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (
    let end = file.text.indexOf('\n');
    end !== -1 && end < offset;
    end = file.text.indexOf('\n', end + 1)
  ) {
    line++;
    lineStart = end + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isTooLarge(file: string, text: string, problems: Problems): boolean {
  if (text.length <= largestFile) return false;
  const size = (text.length / 1_000_000).toFixed(1);
  complainAt(problems, {
    file,
    line: 1,
    column: 1,
    path: '',
    message: `expected a file of at most 1 MB, got ${size} MB`,
  });
  return true;
}

function isTooDeep(file: string, text: string, problems: Problems): boolean {
  const offset = offsetOfDepth(text, deepest + 1);
  if (offset === undefined) return false;
  const message = `expected at most ${deepest} brackets inside each other, got more`;
  complainAt(problems, { file, ...positionOf({ text }, offset), path: '', message });
  return true;
}

/** Where brackets first stand that deep inside each other. */
function offsetOfDepth(text: string, limit: number): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== tokens.end; token = scanner.scan()) {
    if (token === tokens.openBrace || token === tokens.openBracket) depth++;
    else if (token === tokens.closeBrace || token === tokens.closeBracket) depth--;
    if (depth >= limit) return scanner.getTokenOffset();
  }
  return undefined;
}

// SyntaxKind of jsonc-parser is a const enum, which cannot be imported file by file.
const tokens = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

/** Of errors on one line or at the end of the file only the first counts: the others follow from it. */
function complainSyntax(problems: Problems, file: SourceFile, errors: readonly ParseError[]): void {
  let lastLine = 0;
  for (const error of errors.slice(0, mostSyntaxErrors)) {
    const { line } = positionOf(file, error.offset);
    const isAtEnd = file.text.slice(error.offset).trim() === '';
    if (line !== lastLine && (lastLine === 0 || !isAtEnd)) complainError(problems, file, error);
    lastLine = line;
  }
}

function complainError(problems: Problems, file: SourceFile, error: ParseError): void {
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const found = file.text.slice(error.offset, error.offset + Math.min(error.length, 20));
  const message = `expected JSON, got ${found === '' ? 'the end of the file' : JSON.stringify(found)}; ${words}`;
  complainAt(problems, { file: file.name, ...positionOf(file, error.offset), path: '', message });
}

/** Bounds the work and the complaints that a file can cause. */
function hasTooMany(root: Node, dislike: Dislike): boolean {
  const count = countValues(root);
  if (count > mostValues) dislike(root, [], `expected at most ${mostValues} values in a file, got ${count}`);
  return count > mostValues;
}

function countValues(node: Node): number {
  const children = node.children ?? [];
  if (node.type === 'property') return children[1] === undefined ? 0 : countValues(children[1]);
  return children.reduce((sum, child) => sum + countValues(child), 1);
}

type Dislike = (node: Node, path: readonly (string | number)[], message: string) => void;

function plainValue(node: Node, path: readonly (string | number)[], dislike: Dislike): unknown {
  const children = node.children ?? [];
  if (node.type === 'array')
    return children.map((child, index) => plainValue(child, [...path, index], dislike));
  if (node.type !== 'object') return node.value;
  const value: Record<string, unknown> = {};
  for (const property of children) addProperty(value, property, path, dislike);
  return value;
}

function addProperty(
  value: Record<string, unknown>,
  property: Node,
  path: readonly (string | number)[],
  dislike: Dislike,
): void {
  const [name, content] = property.children ?? [];
  if (name === undefined || content === undefined) return;
  const key = String(name.value);
  const inner = [...path, key];
  if (forbiddenKeys.includes(key))
    dislike(name, inner, `expected a field name, got "${key}"; this name is not allowed`);
  else if (Object.hasOwn(value, key)) dislike(name, inner, `expected each field once, got "${key}" again`);
  else value[key] = plainValue(content, inner, dislike);
}
