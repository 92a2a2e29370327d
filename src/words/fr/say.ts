/** What French sentences are made with. */
import { french } from '../../time/words/french.ts';
import { toFormedText } from '../../time/words/formed.ts';
import { pluralsOf } from '../plural.ts';

const plurals = pluralsOf('fr');

/** “# article”, “# articles”. The third form of the language is that of round millions, which are written in digits here. */
export function count(n: number, one: string, other: string): string {
  return plurals(n, { one, many: other, other });
}

/** “le 3 février”, “en avril”. */
export const on = (day: string) => toFormedText(day, 'on', french);

/** “3 février” after “depuis”, with its article: “le 3 février”, “avril”. */
export const the = (day: string) => toFormedText(day, 'the', french);

/** “du 3 février”, “d’avril”. */
export const ofDay = (day: string) => toFormedText(day, 'of', french);

/** “au 3 février”, “en avril”: after “jusqu’”. */
export const to = (day: string) => toFormedText(day, 'to', french);

/** “de Pékin”, “d’Oslo”, “du Conseil”, “des Équipages”. */
export function of(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  if (name.startsWith('La ') || name.startsWith('L’')) return `de l${name.slice(1)}`;
  return /^[aeiouyàâéèêëîïôùûœæh]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** “à Pékin”, “au Conseil”, “aux Équipages”. */
export function at(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  if (name.startsWith('La ') || name.startsWith('L’')) return `à l${name.slice(1)}`;
  return `à ${name}`;
}
