/** A small server for a folder of static files on this machine only. */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const kinds = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

/** A server that is not yet listening. */
export function staticServer(folder) {
  const root = realpathSync(folder);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'method not allowed');
    const file = fileFor(root, request.url ?? '/');
    if (file === undefined) return refuse(response, 404, 'not found');
    send(request, response, file);
  });
}

/**
 * Listens on the first free port from `port` on.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {(busy: number, next: number) => void} onBusy called with each port that is in use and the one tried next.
 * @returns {Promise<number>} the port.
 */
export async function listen(server, port, onBusy = () => {}, host = '127.0.0.1') {
  for (let candidate = port; candidate < port + 100 && candidate <= 65535; candidate++) {
    if (await tryListen(server, candidate, host)) return candidate;
    onBusy(candidate, candidate + 1);
  }
  throw new Error(`listen: expected a free port from ${port} on, got none`);
}

function tryListen(server, port, host) {
  return new Promise((resolve, reject) => {
    const onError = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** The file that an address means, or undefined where there is none inside the folder. */
export function fileFor(root, address) {
  const wanted = pathOf(address);
  if (
    wanted === undefined ||
    wanted.includes('\0') ||
    wanted.split(/[\\/]/).some((part) => part.startsWith('.'))
  ) {
    return undefined;
  }
  const inFolder = path.join(root, wanted);
  const candidate = wanted.endsWith('/') ? path.join(inFolder, 'index.html') : inFolder;
  if (!statSync(candidate, { throwIfNoEntry: false })?.isFile()) return undefined;
  return realpathSync(candidate).startsWith(root + path.sep) ? candidate : undefined;
}

function pathOf(address) {
  try {
    return decodeURIComponent(address.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

function send(request, response, file) {
  response.writeHead(200, {
    'content-type': kinds[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response, status, words) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
