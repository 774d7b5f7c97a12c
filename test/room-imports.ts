/** Reads which room of `src/` imports what, with the TypeScript parser; type-only imports count like any other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceText {
  readonly file: string; // from the project folder, such as src/engine/raid/wave.ts
  readonly text: string;
}

/** One import of one file: a file of this project, or a package. */
export interface Import {
  readonly file: string;
  readonly target: string; // src/engine/index.ts, or the name of a package such as preact or node:fs
}

export function sourcesBelow(folder: string): SourceText[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.replaceAll('\\', '/')),
  );
  return files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}

export function parse({ file, text }: SourceText): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
}

export function importsOf(source: SourceText): Import[] {
  const found: Import[] = [];
  visit(parse(source), (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ file: source.file, target: targetOf(source.file, specifier) });
  });
  return found;
}

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** What a node imports: `import`, `export … from`, `import()`, `import('…').Type`, `new URL('…', import.meta.url)`. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return undefined;
  const address = textOf(node.arguments?.[0]);
  return address?.endsWith('.ts') && node.arguments?.[1]?.getText() === 'import.meta.url'
    ? address
    : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function targetOf(file: string, specifier: string): string {
  const [bare = specifier] = specifier.split('?');
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(file), bare);
  const depth = bare.startsWith('@') ? 2 : 1;
  return bare.startsWith('node:') ? bare : bare.split('/').slice(0, depth).join('/');
}

/** The room that a file belongs to: `raid`, `engine` for the engine's own files, `main` for the doors beside the rooms. */
export function roomOf(file: string): string {
  const [top, room = '', inner = '', deeper] = file.split('/');
  if (top !== 'src') return top ?? '';
  if (inner === '') return 'doors';
  return room === 'engine' && deeper !== undefined ? inner : room;
}
