/** What a newcomer gets with the repository: documents whose links lead somewhere, and a lock file that works with any registry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...['docs', 'assets', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.join(folder, file)),
  ),
];

/** The links of a document that lead to other files. */
function linksOf(document: string): string[] {
  const links = readFileSync(document, 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g);
  return [...links].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

describe('documents', () => {
  it('link only to what is there', () => {
    const dead = documents.flatMap((document) =>
      linksOf(document)
        .filter((target) => !existsSync(path.join(path.dirname(document), target)))
        .map((target) => `${document}: ${target}`),
    );
    expect(dead).toEqual([]);
    expect(linksOf('README.md')).toContain('ARCHITECTURE.md');
  });
});

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly engines?: unknown }>>;
  };

  it('names no registry', () => {
    const bound = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(bound.map(([place]) => place)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });

  it('asks for the same Node as package.json', () => {
    expect(packages['']?.engines).toEqual(JSON.parse(readFileSync('package.json', 'utf8')).engines);
  });
});
