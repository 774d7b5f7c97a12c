/** Builds the page into `dist` and the headless program into `dist/cli`; run directly it builds both anew. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashOf, isFresh, markFresh } from './freshness.mjs';
import { ensureInstalled } from './install.mjs';
import { project, runQuietly, say } from './project.mjs';

const settings = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/build.mjs'];
const headlessRooms = ['src/engine', 'src/scenario', 'src/analysis', 'src/compute', 'src/cli', 'src/cli.ts'];
const headlessSources = [...headlessRooms, 'vite.node.config.ts', ...settings];

/** What there is to build: its sources, and where the hash of the sources is kept. */
const page = {
  title: 'the page',
  sources: ['index.html', 'src', 'scenarios', 'assets', 'vite.config.ts', ...settings],
  stamp: path.join(project, 'dist', '.sources'),
  build: () => runVite([]),
};
const cli = headless('cli', 'the headless program', headlessSources);
const bench = headless('bench', 'the benchmark', [...headlessSources, 'test/bench', 'test/built-in.ts']);
const engines = headless('engines', 'the comparison of engines', [
  ...headlessSources,
  'test/engines',
  'test/built-in.ts',
  'scripts/engines',
]);
const subject = headless('subject', 'what every engine runs', [...headlessSources, 'test/engines']);

export const ensurePage = () => ensureBuilt(page);
export const ensureCli = () => ensureBuilt(cli);
export const ensureBench = () => ensureBuilt(bench);
export const ensureEngines = () => ensureBuilt(engines);
export const ensureSubject = () => ensureBuilt(subject);

function ensureBuilt(product) {
  const hash = hashOf(product.sources);
  if (!isFresh(product.stamp, hash)) build(product, hash);
}

function build(product, hash) {
  say(`building ${product.title} …`);
  rmSync(product.stamp, { force: true });
  if (!product.build()) {
    say(`build: ${product.title} could not be built; the message stands above`);
    process.exit(1);
  }
  markFresh(product.stamp, hash);
}

/** Built beside its place and moved there, so that two builds at a time do not mix their files. */
function headless(mode, title, sources) {
  const folder = path.join(project, 'dist', mode);
  const draft = path.join(project, 'node_modules', '.cache', `${mode}-${process.pid}`);
  return {
    title,
    sources,
    stamp: path.join(folder, '.sources'),
    build() {
      const isBuilt = runVite(['--config', 'vite.node.config.ts', '--mode', mode, '--outDir', draft]);
      if (isBuilt) replaceFolder(draft, folder);
      return isBuilt;
    },
  };
}

/** Where another build of the same sources was faster, its result stays. */
function replaceFolder(draft, folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

function runVite(args) {
  const vite = path.join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  return runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  for (const product of [page, cli]) build(product, hashOf(product.sources));
}
