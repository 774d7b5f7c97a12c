/** `npm start`: installs and builds where that is needed, then serves the page on this machine until Ctrl+C. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePage } from './build.mjs';
import { openInBrowser } from './desktop.mjs';
import { ensureInstalled } from './install.mjs';
import { project, say } from './project.mjs';
import { listen, staticServer } from './static-server.mjs';

const { port, open } = options();
ensureInstalled();
ensurePage();
await serve().catch((error) => {
  say(`start: ${error.message}`);
  process.exit(1);
});

async function serve() {
  const server = staticServer(path.join(project, 'dist'));
  const found = await listen(server, port, (busy, next) => say(`port ${busy} is in use; trying ${next}`));
  const address = `http://127.0.0.1:${found}/`;
  process.stdout.write(`Saturation Point is at ${address} (Ctrl+C ends it)\n`);
  if (open) openInBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(server));
}

function stop(server) {
  say('stopped');
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '4173' }, open: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    const number = Number(values.port);
    if (!Number.isInteger(number) || number < 1 || number > 65535)
      throw new Error(`--port: expected 1 to 65535, got ${values.port}`);
    return { port: number, open: values.open };
  } catch (error) {
    say(error.message);
    process.exit(2);
  }
}
