/** Watch in a real browser: the same night as without one, played, scrubbed, asked and refused by hand and by key. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { constraintRows, leakersOf, report, unitDeeds } from '../../src/analysis/index.ts';
import { type Night, neutralised, night } from '../../src/engine/index.ts';
import { sayIn } from '../../src/ui/words.ts';
import { builtIn, nightOf111 } from '../built-in.ts';
import { read, readCount, runSeed, type Visit, visit } from './page.ts';

const compiled = builtIn(nightOf111);
let visited: Visit;

beforeAll(async () => {
  visited = await visit();
});

afterAll(async () => {
  await visited.close();
});

async function openReport(): Promise<void> {
  await visited.page.getByTestId('open-report').click();
  await visited.page.getByTestId('state-hash').waitFor();
}

async function closeReport(): Promise<void> {
  await visited.page.getByTestId('report-close').click();
  await visited.page.locator('#report[open]').waitFor({ state: 'detached' });
}

/** Every number of the report that the headless night knows too. */
async function reported(): Promise<Record<string, number | string>> {
  const { page } = visited;
  const names = [
    ...['launched', 'neutralised', 'shotDown', 'suppressed', 'fell', 'left', 'hit', 'airborne'],
    ...['hitPlaces', 'debrisPlaces', 'withoutPower', 'roundsFired'],
    ...['customerHours', 'shotsWasted', 'shotsAtDecoys'],
  ];
  const counts = await Promise.all(
    names.map(async (name) => [name, await readCount(page, `report-${name}`)]),
  );
  return { ...Object.fromEntries(counts), stateHash: await read(page, 'state-hash') };
}

function expected(done: Night): Record<string, number | string> {
  const { launched, shotDown, suppressed, fell, left, hit, airborne } = done.totals;
  return {
    ...{ launched, neutralised: neutralised(done.totals), shotDown, suppressed, fell, left, hit, airborne },
    hitPlaces: done.hitPlaces,
    debrisPlaces: done.debrisPlaces,
    withoutPower: Math.round(report(compiled.scenario, done).customersWithoutPower),
    roundsFired: done.roundsFired,
    customerHours: Math.round(report(compiled.scenario, done).customerHours),
    shotsWasted: done.shotsWasted,
    shotsAtDecoys: done.shotsAtDecoys,
    stateHash: done.stateHash,
  };
}

describe('watch', () => {
  test('shows the scenario and stands before its first launch', async () => {
    expect(await read(visited.page, 'title')).toBe(compiled.card.title.en);
    await expect.poll(() => readCount(visited.page, 'total-launched')).toBe(0);
    expect(await visited.page.locator('#map canvas').count()).toBe(1);
  });

  test.each(['night-1', 'classroom 7', 'ніч'])('reports seed %s as the headless night does', async (seed) => {
    if ((await visited.page.getByTestId('seed').inputValue()) !== seed) await runSeed(visited.page, seed);
    await openReport();
    expect(await reported()).toEqual(expected(night(compiled.scenario, seed)));
    expect(await read(visited.page, 'report-seed')).toBe(seed);
    expect(await read(visited.page, 'repeat-command')).toContain(`run ${nightOf111} --seed`);
    await closeReport();
  });

  test('says why it leaked, and opens the story of a leaker with what let it through', async () => {
    const { page } = visited;
    await runSeed(page, 'leaks');
    await openReport();
    const done = night(compiled.scenario, 'leaks', { record: true });
    const [row] = constraintRows(done);
    if (row === undefined || done.record === undefined) throw new Error('night: expected a leaker, got none');
    expect(await readCount(page, `leak-${row.constraint}`)).toBe(row.leakers);
    const first = leakersOf(done.record).find(
      (threat) => done.record?.threats[threat]?.constraint === row.constraint,
    );
    const name = `Threat ${(first ?? 0) + 1}`;
    await page.getByRole('button', { name: `${name}: show its story` }).click();
    await expect.poll(() => page.locator('#report[open]').count()).toBe(0);
    await expect.poll(() => read(page, 'side-panel')).toContain(name);
    const words = sayIn('en')(`leak.${row.constraint}`);
    await expect.poll(() => read(page, 'constraint')).toBe(`What let it through${words}`);
    await page.keyboard.press('Escape');
  });

  test('says of a unit why it did not fire', async () => {
    const { page } = visited;
    await page.keyboard.press('End');
    await page.getByTestId('report-close').click();
    const done = night(compiled.scenario, 'leaks', { record: true });
    if (done.record === undefined) throw new Error('night: expected a record, got none');
    const unit = unitDeeds(done.record).findIndex(({ held }) => held.length > 0);
    for (let press = 0; press <= unit; press++) await page.keyboard.press('u');
    const [held] = unitDeeds(done.record)[unit]?.held ?? [];
    if (held === undefined) throw new Error('night: expected a unit that did not fire, got none');
    await expect.poll(() => read(page, 'why-not-fired')).toContain(sayIn('en')(`held.${held.why}`));
    await page.keyboard.press('Escape');
  });

  test('scrubs to the end, opens the report by itself, and the totals are those of the report', async () => {
    const { page } = visited;
    await runSeed(page, 'scrub');
    const box = await page.getByTestId('timeline').boundingBox();
    if (box === null) throw new Error('timeline: expected a box, got none');
    await page.mouse.move(box.x + 5, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 30, { steps: 5 });
    await expect.poll(() => readCount(page, 'total-launched')).toBeGreaterThan(10);
    await page.mouse.move(box.x + box.width + 20, box.y + 30, { steps: 5 });
    await page.mouse.up();
    await page.getByTestId('state-hash').waitFor();
    const { totals } = night(compiled.scenario, 'scrub');
    await expect.poll(() => readCount(page, 'total-launched')).toBe(totals.launched);
    await expect.poll(() => readCount(page, 'total-shotDown')).toBe(totals.shotDown);
    await expect.poll(() => readCount(page, 'total-suppressed')).toBe(totals.suppressed);
    await expect.poll(() => readCount(page, 'total-fell')).toBe(totals.fell);
    await expect.poll(() => readCount(page, 'total-hit')).toBe(totals.hit);
    expect(await read(page, 'clock')).toBe('08:00');
    await closeReport();
  });

  test('plays and pauses by key, and steps to the next event', async () => {
    const { page } = visited;
    await runSeed(page, 'keys');
    await page.locator('#map canvas').focus();
    const before = await read(page, 'clock');
    await page.keyboard.press('Space');
    await expect.poll(() => read(page, 'clock')).not.toBe(before);
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByTestId('play').getAttribute('aria-label')).toBe('Play');
    await page.keyboard.press('Home');
    await expect.poll(() => read(page, 'clock')).toBe('18:00');
    await page.keyboard.press('.');
    await expect.poll(() => read(page, 'latest')).toContain('launched from');
    await expect.poll(() => readCount(page, 'total-launched')).toBe(1);
  });

  test('picks a drone by key and tells its story up to now', async () => {
    const { page } = visited;
    await page.keyboard.press('t');
    await expect.poll(() => page.getByTestId('story').locator('li').count()).toBe(1);
    expect(await read(page, 'story')).toMatch(/18:\d\d:\d\d\s*launched from/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByTestId('story').count()).toBe(0);
  });

  test('picks what is clicked, and says so in the panel', async () => {
    const { page } = visited;
    const before = await read(page, 'side-panel');
    await page.mouse.click(660, 320);
    await expect.poll(() => page.getByTestId('side-panel').locator('.close').count()).toBe(1);
    expect(await read(page, 'side-panel')).not.toBe(before);
    await page.keyboard.press('Escape');
  });

  test('plays by key after a click on a control', async () => {
    const { page } = visited;
    await page.locator('.speeds label').first().click();
    expect(await page.locator('input[name=speed][value="1"]').isChecked()).toBe(true);
    const label = () => page.getByTestId('play').getAttribute('aria-label');
    await page.waitForFunction(() => document.activeElement === document.body); // faster than any hand
    await page.keyboard.press('Space');
    await expect.poll(label).toBe('Pause');
    await page.keyboard.press('Space');
    await expect.poll(label).toBe('Play');
    await page.locator('input[name=speed][value="300"]').check();
  });

  test('says at a glance that the defence is notional, with all controls in sight', async () => {
    const { page } = visited;
    for (const id of ['notional', 'show-defenceView', 'show-coverage', 'show-labels']) {
      const box = await page.getByTestId(id).boundingBox();
      expect((box?.y ?? 768) + (box?.height ?? 0), id).toBeLessThan(640);
    }
  });

  test('refuses a bad file with located problems and keeps what was open', async () => {
    const { page } = visited;
    const buffer = Buffer.from('{\n  "format": 1,\n  "id": 5\n}\n');
    await page.getByTestId('file').setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer });
    await page.getByTestId('problem-list').waitFor();
    expect(await read(page, 'problem-list')).toMatch(/bad\.json, line 3, column \d+\s*id\s*expected/);
    await page.keyboard.press('Escape');
    await page.locator('#problems[open]').waitFor({ state: 'detached' });
    expect(await read(page, 'title')).toBe(compiled.card.title.en);
  });

  test('says everything in Ukrainian too', async () => {
    const { page } = visited;
    await page.locator('input[name=language][value=uk]').check();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('uk');
    await expect.poll(() => read(page, 'title')).toBe(compiled.card.title.uk);
    await page.locator('input[name=language][value=en]').check();
  });

  test('has complained of nothing and asked no other origin', () => {
    expect(visited.complaints).toEqual([]);
    expect(visited.strangers).toEqual([]);
  });
});

describe('watch on a tablet', () => {
  test('fits the bar at the top in Ukrainian at the end of the night', async () => {
    const tablet = await visit({ size: { width: 1024, height: 768 } });
    try {
      const { page } = tablet;
      await page.locator('input[name=language][value=uk]').check();
      await page.keyboard.press('End');
      await page.getByTestId('report-close').click();
      const parts = page.locator('.top-bar > :visible');
      const boxes = await parts.evaluateAll((all) =>
        all.map((part) => part.getBoundingClientRect().toJSON()),
      );
      expect(boxes.length).toBeGreaterThan(4);
      boxes.forEach(({ left, right }, index) => {
        expect(left).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
        expect(right).toBeLessThanOrEqual(1024);
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
    } finally {
      await tablet.close();
    }
  });
});

describe('watch where motion is welcome', () => {
  test('plays by itself and brings the report at the end of the night', async () => {
    const moving = await visit({ motion: 'no-preference' });
    try {
      const { page } = moving;
      await expect.poll(() => page.getByTestId('play').getAttribute('aria-label')).toBe('Pause');
      await page.locator('input[name=speed][value="3600"]').check();
      await page.getByTestId('state-hash').waitFor({ timeout: 60_000 });
      expect(await read(page, 'state-hash')).toBe(night(compiled.scenario, 'night-1').stateHash);
      expect(moving.complaints).toEqual([]);
    } finally {
      await moving.close();
    }
  });
});

describe('watch below a path', () => {
  test('needs nothing from the root of its host', async () => {
    const below = await visit({ isBelow: true });
    try {
      await expect.poll(() => read(below.page, 'title')).toBe(compiled.card.title.en);
      expect([...below.complaints, ...below.strangers]).toEqual([]);
    } finally {
      await below.close();
    }
  });
});
