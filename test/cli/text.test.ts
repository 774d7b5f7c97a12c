/** Tables, comma-separated values and options, piece by piece. */
import { describe, expect, it } from 'vitest';
import { metricTitle, observedMetrics } from '../../src/cli/card-words.ts';
import { counted, dollars, figure, nights, percent, whole } from '../../src/cli/format.ts';
import { noteLeftOver, settings, wholeNumber } from '../../src/cli/options.ts';
import { showProgress } from '../../src/cli/progress.ts';
import { csv, table } from '../../src/cli/table.ts';

describe('table()', () => {
  it('aligns names to the left and numbers to the right, without trailing blanks', () => {
    expect(
      table(
        ['', 'hits', 'cost'],
        [
          ['port', '1', '$1,200'],
          ['power station', '12', ''],
        ],
      ),
    ).toBe(
      ['                 hits    cost', '  port              1  $1,200', '  power station    12'].join('\n'),
    );
  });

  it('aligns words in the last column to the left where asked', () => {
    const rows = [
      ['gun-1', '2', 'busy 3'],
      ['gun-2', '10', 'too late 1, busy 1'],
    ];
    expect(table(['', 'rounds', 'why'], rows, { isLastText: true })).toBe(
      ['         rounds  why', '  gun-1       2  busy 3', '  gun-2      10  too late 1, busy 1'].join('\n'),
    );
  });

  it('aligns Cyrillic names', () => {
    const [, first, second] = table(
      ['', 'n'],
      [
        ['Одеса', '1'],
        ['Odesa', '2'],
      ],
    ).split('\n');
    expect(first?.indexOf('1')).toBe(second?.indexOf('2'));
  });
});

describe('csv()', () => {
  it('quotes what needs it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,"y"', 1.5],
          [undefined, 'line\nbreak'],
        ],
      ),
    ).toBe('a,b\n"x,""y""",1.5\n,"line\nbreak"\n');
  });
});

describe('numbers', () => {
  it('read with separators and units', () => {
    expect([
      whole(1234567),
      figure(83),
      figure(82.68),
      figure(12_345.6),
      percent(0.7477),
      dollars(999_999),
      dollars(1_234_567),
    ]).toEqual(['1,234,567', '83', '82.7', '12,346', '74.8 %', '$999,999', '$1.23 M']);
    expect([nights(1), nights(1000)]).toEqual(['one night', '1,000 nights']);
    expect([counted(1, 'drone'), counted(2000, 'drone')]).toEqual(['1 drone', '2,000 drones']);
  });
});

describe('options', () => {
  it('are judged all at once', () => {
    const problems: string[] = [];
    expect(wholeNumber('--runs', '20', [1, 100], { problems })).toBe(20);
    for (const text of ['', '0', '101', '1.5', 'x', '-1'])
      wholeNumber('--runs', text, [1, 100], { problems });
    expect(problems).toHaveLength(6);
    expect(settings(['a=1', 'b = 3 min', 'c', '=2', 'a=2'], { problems })).toEqual({ a: '1', b: '3 min' });
    expect(problems.slice(6)).toEqual([
      '--set: expected name=value, got "c"',
      '--set: expected name=value, got "=2"',
      '--set: expected each name once, got "a" twice',
    ]);
  });

  it('name an unknown option before what may be its value', () => {
    const problems: string[] = [];
    noteLeftOver(['--sed', 'x'], ['--seed', '--set'], { problems });
    expect(problems).toEqual(['unknown option "--sed"; did you mean "--seed"?']);
  });
});

describe('observedMetrics()', () => {
  it('names published figures as the metrics are named', () => {
    expect(observedMetrics({ hits: 27, neutralised: 83, downedByGroup: { south: 13 }, source: 'x' })).toEqual(
      {
        neutralised: 83,
        hit: 27,
        'downed.south': 13,
      },
    );
    expect(observedMetrics(undefined)).toEqual({});
    expect([metricTitle('downed.south'), metricTitle('hit'), metricTitle('fell')]).toEqual([
      'downed in the south',
      'hits',
      'fell',
    ]);
  });
});

describe('showProgress()', () => {
  const host = (isTerminal: boolean) => {
    const written: string[] = [];
    return {
      written,
      isTerminal,
      err: (text: string) => void written.push(text),
      out: () => {},
      processors: 2,
      folder: '.',
      signal: new AbortController().signal,
    };
  };

  it('moves a line for somebody who watches', () => {
    let time = 0;
    const watched = host(true);
    const progress = showProgress(watched, () => time);
    progress.step(1, 1000);
    time = 150;
    progress.step(64, 1000);
    time = 2000;
    progress.finish(1000, 2);
    expect(watched.written).toEqual([
      '\r\u001b[K64 of 1,000 nights',
      '\r\u001b[K',
      '1,000 nights in 2.0 s, 500 a second, 2 workers\n',
    ]);
  });

  it('writes one line to a log', () => {
    let time = 0;
    const logged = host(false);
    const progress = showProgress(logged, () => time);
    time = 1000;
    progress.step(64, 1000);
    progress.clear();
    progress.finish(1000, 1);
    expect(logged.written).toEqual(['1,000 nights in 1.0 s, 1,000 a second, one worker\n']);
  });
});
