/** What the check says, as a line, and the field at which it is said. */
import type { Told } from '../protocol.ts';

export function toSum(told: readonly Told[]): string {
  const errors = told.filter(({ severity }) => severity === 'error').length;
  const [one, more] = [errors, told.length - errors];
  if (told.length === 0) return 'The check finds nothing';
  const say = (count: number, word: string) =>
    count === 0 ? [] : [`${String(count)} ${word}${count === 1 ? '' : 's'}`];
  return `The check: ${[...say(one, 'error'), ...say(more, 'warning')].join(', ')} (F8 goes there)`;
}

export function toLine({ message, remedy }: Told): string {
  return `${message} → ${remedy}.`;
}

export function isAt(told: Told, place: string): boolean {
  if (place === 'body') return isInBody(told);
  return `${told.inside} ${toPath(told.field)}` === place;
}

/** Components of the body are named in capitals, fields are not. */
export function isInBody({ field }: Told): boolean {
  return /^(?:body$|[A-Z])/.test(field);
}

/** `sources[0].url` stands at `sources.0.url`. */
export function toPath(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1');
}

export function toKey({ inside, field, message }: Told): string {
  return [inside, field, message].join(' ');
}
