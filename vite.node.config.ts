/** How the headless program and the benchmark are built for Node: `--mode cli` or `--mode bench`, `--outDir` from the caller. */
import { defineConfig } from 'vite';

const entries = {
  cli: { cli: 'src/cli.ts', 'node-worker': 'src/compute/node-worker.ts' },
  bench: { bench: 'test/bench/main.ts' },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { noExternal: true, external: ['tinypool'] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: { input: mode === 'bench' ? entries.bench : entries.cli },
  },
}));
