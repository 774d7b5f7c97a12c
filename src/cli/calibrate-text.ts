/** The tables of `calibrate`. */
import type { CalibrationReport, Scores } from './fit-and-score.ts';
import { counted, percent } from './format.ts';
import { section } from './table.ts';

export function calibrateText(report: CalibrationReport): string {
  const { opened, seed, runs, folds, check, calibration, before, after, crossValidated } = report;
  const parts = [
    `Fit to reported nights
${opened.file} · ${counted(opened.nights.length, 'night')} · seed "${seed}" · ${runs} simulated for each and setting, ${check} to score`,
    section(
      'Parameters',
      ['', 'value', '90 % interval', 'range', 'before', ''],
      calibration.knobs.map(({ name, value, interval, min, max, start, isAtEnd, isVague }) => [
        name,
        short(value),
        `${short(interval[0])} – ${short(interval[1])}`,
        `${short(min)} – ${short(max)}`,
        short(start),
        isAtEnd ? 'at the end of its range' : isVague ? 'the nights hardly tell' : '',
      ]),
      { isLastText: true },
    ),
    section(
      'Scores on other luck than the fit had',
      ['', 'CRPS', '50 % holds', '80 % holds', 'places: CRPS', '80 % holds'],
      [
        ['values before', ...cells(before)],
        ['fit to all nights', ...cells(after)],
        [`cross-validated by week, ${folds} folds`, ...cells(crossValidated)],
      ],
    ),
    alikeText(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

function cells({ neutralised, hitPlaces }: Scores): string[] {
  return [
    neutralised?.crps.toFixed(4) ?? '',
    neutralised === undefined ? '' : percent(neutralised.cover50.share),
    neutralised === undefined ? '' : percent(neutralised.cover80.share),
    hitPlaces?.crps.toFixed(4) ?? '',
    hitPlaces === undefined ? '' : percent(hitPlaces.cover80.share),
  ];
}

const strong = 0.6; // of a correlation

/** Pairs of parameters that the nights cannot tell apart: one up and the other down, or up too, is as likely. */
function alikeText({ calibration: { knobs, correlation } }: CalibrationReport): string {
  const pairs = knobs.flatMap((one, a) =>
    knobs.slice(a + 1).flatMap((other, n) => {
      const value = correlation[a]?.[a + 1 + n] ?? 0;
      return Math.abs(value) >= strong ? [{ names: `${one.name}, ${other.name}`, value }] : [];
    }),
  );
  if (pairs.length === 0) return `No two parameters have a correlation of ${strong} or more.`;
  return section(
    'Parameters that the nights hardly tell apart',
    ['', 'correlation'],
    pairs
      .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
      .map(({ names, value }) => [names, value.toFixed(2)]),
  );
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
