/** Numbers and times as people read them in a terminal. */

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** 12,345 */
export function whole(value: number): string {
  return grouped.format(value);
}

/** 83 where whole, else 82.7 */
export function figure(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 10_000) return whole(value);
  return Math.abs(value) < 0.05 ? '0.0' : value.toFixed(1);
}

/** 74.8 % */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** $1,234 in full below a million, then $1.23 M */
export function dollars(value: number): string {
  return value < 1e6 ? `$${whole(value)}` : `$${(value / 1e6).toFixed(2)} M`;
}

/** `1 drone`, `1,000 drones` */
export function counted(count: number, thing: string): string {
  return `${whole(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** `one night`, `1,000 nights` */
export function nights(count: number): string {
  return count === 1 ? 'one night' : counted(count, 'night');
}
