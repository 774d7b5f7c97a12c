/** The scripts behind `npm start` and `npm test`: what they serve, what they refuse, and when they leave things alone. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChrome, findChrome } from '../../scripts/chrome.mjs';
import { openCommand } from '../../scripts/desktop.mjs';
import { hashOf, isFresh, markFresh } from '../../scripts/freshness.mjs';
import { isInstalled } from '../../scripts/install.mjs';
import { listen, staticServer } from '../../scripts/static-server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'saturation-point-'));
const root = path.join(folder, 'dist');
const servers: Server[] = [];

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'index.html'), '<h1>page</h1>');
  writeFileSync(path.join(root, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(path.join(root, '.sources'), 'hidden');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it stands, with its dots. */
function get(
  port: number,
  address: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: address, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']), body }),
      );
    });
    sent.on('error', reject).end();
  });
}

async function served(): Promise<number> {
  const server = staticServer(root);
  servers.push(server);
  return listen(server, 42_170);
}

describe('staticServer()', () => {
  it('serves the page and its modules with their types', async () => {
    const port = await served();
    expect(await get(port, '/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<h1>page</h1>',
    });
    expect(await get(port, '/assets/main-1.js?x=1')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    });
    expect(await get(port, '/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('gives nothing from outside the folder, nothing hidden and nothing it cannot read', async () => {
    const port = await served();
    const outside = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/link.txt',
    ];
    const odd = ['/.sources', '/%00', '/%E0%A4%A', '/assets', '/nothing.js'];
    for (const address of [...outside, ...odd]) {
      expect(await get(port, address), address).toMatchObject({ status: 404, body: 'not found\n' });
    }
  });

  it('only reads', async () => {
    const port = await served();
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect(await get(port, '/', method)).toMatchObject({ status: 405 });
  });
});

describe('listen()', () => {
  it('moves on from a port that is in use and says so', async () => {
    const first = createServer();
    servers.push(first);
    const taken = await listen(first, 42_270);
    const second = createServer();
    servers.push(second);
    const told: number[][] = [];
    expect(await listen(second, taken, (busy: number, next: number) => told.push([busy, next]))).toBe(
      taken + 1,
    );
    expect(told).toEqual([[taken, taken + 1]]);
  });
});

describe('npm start', () => {
  it('prints its address, moves on from a busy port, serves the page and ends on Ctrl+C', async () => {
    const blocker = createServer();
    servers.push(blocker);
    const busy = await listen(blocker, 42_370);
    const child = spawn(process.execPath, ['scripts/start.mjs', '--port', String(busy)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await expect
      .poll(() => text, { timeout: 60_000 })
      .toContain(`Saturation Point is at http://127.0.0.1:${busy + 1}/`);
    expect(text).toContain(`port ${busy} is in use; trying ${busy + 1}`);
    expect(await get(busy + 1, '/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  }, 90_000);

  it('refuses a port that is none', async () => {
    const child = spawn(process.execPath, ['scripts/start.mjs', '--port', 'x'], { stdio: 'ignore' });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  });
});

describe('node-version.cjs', () => {
  const judge = (version: string) => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./scripts/node-version.cjs');`;
    return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  };

  it('lets pass what works', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0'])
      expect(judge(version), version).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses the rest in one clear line', () => {
    for (const version of ['12.22.12', '18.20.4', '20.18.3', '21.7.3']) {
      const { status, stderr } = judge(version);
      expect(status, version).toBe(1);
      expect(stderr).toMatch(/^node: expected version 20\.19 or newer, not 21, got [\d.]+; install .*\n$/);
    }
  });
});

describe('openCommand()', () => {
  const at = 'http://127.0.0.1:4173/';

  it('opens where there is a desktop and somebody at it', () => {
    expect(openCommand(at, 'darwin', {}, true)).toEqual(['open', at]);
    expect(openCommand(at, 'win32', {}, true)).toEqual(['cmd', '/c', 'start', '', at]);
  });

  it('leaves servers, pipes and CI alone', () => {
    expect(openCommand(at, 'linux', { PATH: process.env.PATH }, true)).toBeUndefined();
    expect(openCommand(at, 'linux', { DISPLAY: ':0', PATH: folder }, true)).toBeUndefined();
    expect(openCommand(at, 'darwin', { CI: '1' }, true)).toBeUndefined();
    expect(openCommand(at, 'darwin', {}, false)).toBeUndefined();
  });
});

describe('isInstalled()', () => {
  const project = path.join(folder, 'project');
  const lock = (file: string, packages: object) => {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), JSON.stringify({ packages }));
  };
  const present = 'node_modules/.package-lock.json';

  it('compares what npm installed with what the lock file says', () => {
    const a = { version: '1.0.0', integrity: 'x' };
    expect(isInstalled(project)).toBe(false);
    lock('package-lock.json', {
      '': {},
      'node_modules/a': a,
      'node_modules/b': { version: '2.0.0', optional: true },
    });
    expect(isInstalled(project)).toBe(false);
    lock(present, { 'node_modules/a': a });
    expect(isInstalled(project)).toBe(true);
    lock(present, { 'node_modules/a': a, 'node_modules/b': { version: '2.0.0', integrity: 'y' } });
    expect(isInstalled(project)).toBe(true);
    lock(present, { 'node_modules/a': { ...a, integrity: 'y' } });
    expect(isInstalled(project)).toBe(false);
    lock(present, { 'node_modules/a': { ...a, version: '1.0.1' } });
    expect(isInstalled(project)).toBe(false);
    lock(present, {});
    expect(isInstalled(project)).toBe(false);
  });
});

describe('freshness', () => {
  it('changes with a content, a name and an added file, and with nothing else', () => {
    const project = path.join(folder, 'sources');
    mkdirSync(path.join(project, 'src'), { recursive: true });
    writeFileSync(path.join(project, 'src', 'a.ts'), '1');
    const hashes = [hashOf(['src'], project)];
    expect(hashOf(['src', 'absent'], project)).toBe(hashes[0]);
    writeFileSync(path.join(project, 'src', 'a.ts'), '2');
    hashes.push(hashOf(['src'], project));
    writeFileSync(path.join(project, 'src', 'b.ts'), '');
    hashes.push(hashOf(['src'], project));
    expect(new Set(hashes).size).toBe(3);
    const stamp = path.join(project, 'dist', '.sources');
    expect(isFresh(stamp, 'x')).toBe(false);
    markFresh(stamp, 'x');
    expect([isFresh(stamp, 'x'), isFresh(stamp, 'y')]).toEqual([true, false]);
  });
});

describe('ensureChrome()', () => {
  it('gives the program that it found', () => {
    expect(ensureChrome({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it('says in one line what to install where there is none', () => {
    const script = "import('./scripts/chrome.mjs').then((chrome) => console.log(chrome.ensureChrome()))";
    const env = { ...process.env, CHROME_PATH: path.join(folder, 'none') };
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    expect(stdout).toBe('undefined\n');
    expect(stderr).toMatch(/^browser tests: expected Chrome or Chromium, found none; install .*\n$/);
  });
});

describe('findChrome()', () => {
  it('takes CHROME_PATH, else looks where browsers are', () => {
    expect(findChrome({ CHROME_PATH: process.execPath }, 'linux')).toBe(process.execPath);
    expect(findChrome({ CHROME_PATH: path.join(folder, 'none') }, 'linux')).toBeUndefined();
    expect(findChrome({}, 'win32')).toBeUndefined();
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(path.join(bin, 'chromium'), '', { mode: 0o755 });
    expect(findChrome({ PATH: bin }, 'linux')).toBe(path.join(bin, 'chromium'));
  });
});
