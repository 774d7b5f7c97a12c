/** What a generated night is called. */
import type { Words } from '../compiled.ts';
import type { KnownNight } from './known-night.ts';

const months = [
  ['January', 'січня'],
  ['February', 'лютого'],
  ['March', 'березня'],
  ['April', 'квітня'],
  ['May', 'травня'],
  ['June', 'червня'],
  ['July', 'липня'],
  ['August', 'серпня'],
  ['September', 'вересня'],
  ['October', 'жовтня'],
  ['November', 'листопада'],
  ['December', 'грудня'],
] as const;

const ukrainian = new Intl.PluralRules('uk');
const drones: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'дрон', few: 'дрони' };

/** `8 December 2025: 149 drones`, by the date of the morning report. */
export function titleOf({ date, launched }: Pick<KnownNight, 'date' | 'launched'>): Words {
  const [year = '', month = '', day = ''] = date.split('-');
  const [en, uk] = months[Number(month) - 1] ?? months[0];
  return {
    en: `${Number(day)} ${en} ${year}: ${launched} ${launched === 1 ? 'drone' : 'drones'}`,
    uk: `${Number(day)} ${uk} ${year}: ${launched} ${drones[ukrainian.select(launched)] ?? 'дронів'}`,
  };
}
