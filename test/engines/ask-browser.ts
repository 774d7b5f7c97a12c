/** Asks an engine that is a browser: a bare page on this machine imports the subject and fetches its question. */
import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { launch as launchFirefox } from 'puppeteer-core';
import { fileFor } from '../../scripts/static-server.mjs';
import type { Ask } from './engine.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As text: it runs in the page, where nothing of this file exists. */
const expression = `(async () => {
  const { answer } = await import('/subject.js');
  return answer(await (await fetch('/question.json')).text());
})()`;

export const askChromium: Ask = (program, question) =>
  withPage(question, async (address) => {
    const browser = await chromium.launch({ executablePath: program, args: flags });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const said: string = await page.evaluate(expression);
      return { version: `Chromium ${browser.version()}`, answer: JSON.parse(said) };
    } finally {
      await browser.close();
    }
  });

/** Over WebDriver BiDi. */
export const askFirefox: Ask = (program, question) =>
  withPage(question, async (address) => {
    const browser = await launchFirefox({ browser: 'firefox', executablePath: program, headless: true });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const said = (await page.evaluate(expression)) as string;
      return { version: await browser.version(), answer: JSON.parse(said) };
    } finally {
      await browser.close();
    }
  });

async function withPage<T>(question: string, visit: (address: string) => Promise<T>): Promise<T> {
  const server = pageServer(question);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** A page without anything, the question, and the subject with its pieces. */
function pageServer(question: string): Server {
  const root = realpathSync('dist/subject');
  return createServer(({ url = '/' }, response) => {
    const reply = (kind: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': `${kind}; charset=utf-8` }).end(body);
    const file = fileFor(root, url);
    if (url === '/') reply('text/html', '<!doctype html><title>engines</title>');
    else if (url === '/question.json') reply('application/json', question);
    else if (file !== undefined) reply('text/javascript', readFileSync(file));
    else response.writeHead(404).end();
  });
}
