/** The built page in a real browser: served from this machine, with every error and every request noted. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensurePage } from '../../scripts/build.mjs';
import { findChrome } from '../../scripts/chrome.mjs';
import { listen, staticServer } from '../../scripts/static-server.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  readonly page: Page;
  readonly origin: string;
  readonly complaints: readonly string[]; // errors of the console and of scripts
  readonly strangers: readonly string[]; // requests to another origin
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly isBelow?: boolean; // served below a path, as on a shared host
  readonly motion?: 'reduce' | 'no-preference';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Opens the page and waits for its first night. */
export async function visit({ isBelow = false, motion = 'reduce', size }: VisitOptions = {}): Promise<Visit> {
  ensurePage();
  const server = staticServer(isBelow ? '.' : 'dist');
  const origin = `http://127.0.0.1:${await listen(server, 43_210)}`;
  const browser = await launch();
  const context = await browser.newContext({
    viewport: size ?? { width: 1366, height: 768 },
    reducedMotion: motion,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  const notes = { complaints: [] as string[], strangers: [] as string[] };
  listenTo(page, origin, notes);
  await page.goto(`${origin}/${isBelow ? 'dist/' : ''}`);
  await page.locator('[data-testid=seed]:enabled').waitFor();
  return {
    page,
    origin,
    ...notes,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function launch(): Promise<Browser> {
  const executablePath = findChrome();
  if (executablePath === undefined) throw new Error('browser tests: expected Chrome or Chromium, found none');
  return chromium.launch({ executablePath, args: flags });
}

function listenTo(page: Page, origin: string, notes: { complaints: string[]; strangers: string[] }): void {
  page.on('console', (message) => {
    if (message.type() === 'error') notes.complaints.push(message.text());
  });
  page.on('pageerror', (error) => notes.complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) notes.strangers.push(url);
  });
}

/** Text of the element with that test id. */
export async function read(page: Page, id: string): Promise<string> {
  return (await page.getByTestId(id).textContent()) ?? '';
}

/** A whole number as the page writes it. */
export async function readCount(page: Page, id: string): Promise<number> {
  return Number((await read(page, id)).replace(/[^\d-]/g, ''));
}

/** Types a seed and waits until its night stands in the report. */
export async function runSeed(page: Page, seed: string): Promise<void> {
  await page.getByTestId('seed').fill(seed);
  await page.getByTestId('seed').press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[data-testid=seed]')?.defaultValue === wanted,
    seed,
  );
}
