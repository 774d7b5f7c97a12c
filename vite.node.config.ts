/** How what runs without the page is built, one `--mode` each, `--outDir` from the caller; `subject` runs in browsers too. */
import { defineConfig } from 'vite';

const entries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cli: { cli: 'src/cli.ts', 'node-worker': 'src/compute/node-worker.ts' },
  bench: { bench: 'test/bench/main.ts' },
  engines: { engines: 'test/engines/main.ts' },
  subject: { subject: 'test/engines/subject.ts', 'skew-math': 'test/engines/skew-math.ts' },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['tinypool', 'playwright-core', 'puppeteer-core'],
    target: mode === 'subject' ? 'webworker' : 'node',
  },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: { input: entries[mode] ?? {} },
  },
}));
