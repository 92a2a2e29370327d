import { type FaultName, toFault } from '../problems/fault.ts';
import type { Fault } from '../problems/problem.ts';
import { findUrlFault } from '../kinds/url.ts';
import { nearest } from '../problems/nearest.ts';
import { certainlyBefore } from '../../time/bounds.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';

/** What is wrong with the value of an attribute, and what to write; `undefined` if it is right. */
export type Check = (value: string) => Omit<Fault, 'code'> | undefined;

/** The most ids or addresses in one attribute; the record of a day has a handful. */
const MOST_NAMED = 100;

const SEGMENT = '[a-z0-9]+(?:-[a-z0-9]+)*';
const ID = new RegExp(`^${SEGMENT}(?:/${SEGMENT})*$`);
const ADDRESS = new RegExp(`^/?${SEGMENT}(?:/${SEGMENT})*(?:#${SEGMENT})?$`);
const SLUG = new RegExp(`^${SEGMENT}$`);
const STATEMENT = new RegExp(`^(?:/?${SEGMENT}(?:/${SEGMENT})+)?#${SEGMENT}$`);
const INDEX = /^(?:0|[1-9]\d?)$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
const IMAGE =
  /^(?:\.\/|\/)?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}_ .-]*)*\.(?:png|jpe?g|webp)$/iu;

export const checkId = toCheck(ID, 'prose.bad-attribute:id');
/** One id, or several separated by spaces, each once. */
export const checkIds: Check = (value) => checkEach(value, checkId);
export const checkAddress = toCheck(ADDRESS, 'prose.bad-attribute:address');
export const checkSlug = toCheck(SLUG, 'prose.bad-attribute:slug');
/** One name, or several separated by spaces. */
export const checkSlugs: Check = (value) => checkEach(value, checkSlug);
export const checkIndexes: Check = (value) => checkEach(value, checkIndex);
const checkIndex = toCheck(INDEX, 'prose.bad-attribute:index');
export const checkLanguage = toCheck(LANGUAGE, 'prose.bad-attribute:language');
export const checkImage = toCheck(IMAGE, 'prose.bad-attribute:image');

export const checkUrl: Check = findUrlFault;

export const checkDate: Check = (value) => {
  const result = parseWhen(value);
  if (!isFailure(result)) return undefined;
  const { message, remedy, said } = result;
  return { message: toNoDate(message), remedy, said };
};

/** If the reason says nothing more, it is not repeated. */
function toNoDate(why: string): string {
  return why.endsWith('is not a date') ? 'is not a date' : `is not a date: ${why}`;
}

/** Whether both are dates, and `to` certainly ends before `from` begins. */
export function isDisordered(from?: string, to?: string): boolean {
  const [first, last] = [from, to].map((text) =>
    text === undefined ? undefined : parseWhen(text, { zone: 'UTC' }),
  );
  if (first === undefined || last === undefined || isFailure(first) || isFailure(last))
    return false;
  return certainlyBefore({ when: last, zone: 'UTC' }, { when: first, zone: 'UTC' });
}

/** `ids` of `SeeAlso`: addresses separated by spaces. */
export const checkAddresses: Check = (value) => checkEach(value, checkAddress);

/** Addresses of statements, separated by spaces. */
export const checkStatements: Check = (value) => checkEach(value, checkStatement);
const checkStatement = toCheck(STATEMENT, 'prose.bad-attribute:statement');

/** A wrong number of names, or the first that is wrong or repeated. */
function checkEach(value: string, check: Check): ReturnType<Check> {
  const names = value.split(' ');
  if (names.length > MOST_NAMED)
    return toFault('prose.bad-attribute:many', { count: names.length, most: MOST_NAMED });
  const fault = names.map(check).find((one) => one !== undefined);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (fault !== undefined || twice === undefined) return fault;
  return toFault('prose.bad-attribute:twice', { name: twice });
}

/** Addresses of pages as Dateline writes them, with a slash in front: `topics/tariffs` is `/topics/tariffs`. */
export function toAddresses(ids: string): readonly string[] {
  return ids
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => (id.startsWith('/') ? id : `/${id}`));
}

function toCheck(shape: RegExp, fault: FaultName): Check {
  return (value) => (shape.test(value) ? undefined : toFault(fault));
}

/** One of a few words; the nearest is suggested for a wrong one. */
export function toWordCheck(words: readonly string[]): Check {
  return (value) => {
    if (words.includes(value)) return undefined;
    const slots = { list: words.join(', '), near: nearest(value, words) };
    return toFault('prose.bad-attribute:word', slots);
  };
}
