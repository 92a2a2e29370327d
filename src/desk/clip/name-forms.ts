/** The forms in which pages print the names of what a publication has. */
import { isKind, type Thing } from '../../model/thing.ts';
import { findNameParts } from '../../model/writers.ts';
import { toPlainText } from './page.ts';

const IDEOGRAPHS = /^[\p{sc=Han}\p{sc=Hang}]+$/u;

/** Apostrophes and dashes in one form each, every other character in its place. */
export function toSame(text: string): string {
  return text.replace(/[‘’ʼ′`´]/g, "'").replace(/\p{Pd}/gu, '-');
}

/** All names that stand for it by themselves, each in one form. */
export function listNames(thing: Thing, language: string): string[] {
  const names = [thing.caption, ...listOthers(thing)].flatMap((name) => [
    name,
    ...listVariants(thing, name, language),
  ]);
  const plain = names.map((name) => toSame(toPlainText(name)));
  return [...new Set(plain)].filter((name) => name.length > 1);
}

function listOthers({ data }: Thing): string[] {
  const short = 'short' in data && data.short !== undefined ? [data.short] : [];
  const aliases = 'aliases' in data ? (data.aliases ?? []) : [];
  return [...short, ...aliases.flatMap((alias) => (typeof alias === 'string' ? [] : [alias.name]))];
}

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) (?=\S+ \S)/i;

function listVariants(thing: Thing, name: string, language: string): string[] {
  // The rules below are of English; other languages say so in aliases.
  if (!language.startsWith('en')) return [];
  if (isKind(thing, 'event')) return ORDINAL.test(name) ? [name.replace(ORDINAL, '')] : [];
  if (isKind(thing, 'outlet')) return /^The \S+ \S/.test(name) ? [name.slice('The '.length)] : [];
  return isKind(thing, 'organization') ? listMinistryForms(name) : [];
}

/** “Ministry of Commerce of China” is printed as “China’s commerce ministry”. */
function listMinistryForms(name: string): string[] {
  const [, subject, country] = /^Ministry of (.+) of (?:the )?(\S.*)$/.exec(name) ?? [];
  if (subject === undefined || country === undefined) return [];
  const what = subject.replace(/ Affairs$/, '');
  return [`${country}'s ${what.toLowerCase()} ministry`, `${country}'s ${what} Ministry`];
}

/**
 * What may be the family name of a person: what an editor has said, else the last word; the first as well where a name in
 * Chinese letters beside it, or the name itself, leaves open which of the two comes first.
 */
export function listFamilies(thing: Thing, language: string): string[] {
  if (!isKind(thing, 'person')) return [];
  const { name, family, aliases = [] } = thing.data;
  if (family !== undefined) return [toSame(toPlainText(family))];
  const words = toSame(toPlainText(name)).split(' ');
  const parts = findNameParts({ name, family, country: undefined, language });
  const isOpen = parts === undefined || aliases.some((alias) => IDEOGRAPHS.test(alias.name));
  const families = isOpen && words.length === 2 ? words : [parts?.family ?? ''];
  return families.map(toSame).filter((one) => one.length > 1 && words.length > 1);
}
