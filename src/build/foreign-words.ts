import { toGraded } from '../content/problems/fault.ts';
import { CLIP_KEYS } from '../content/disk/check-message.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import { ABOUT_FILE, type Finding } from '../rules/rule.ts';
import type { Publication } from '../model/publication.ts';
import { toOwnWords } from '../site/context.ts';
import { toZoneCity } from '../time/words/language.ts';
import {
  findTag,
  listLanguages,
  listLayers,
  FORMAT_KEYS,
  TABLES,
  type Messages,
  type OwnWords,
} from '../words/words.ts';
import seen from './most-seen.json' with { type: 'json' };

/** How many missing messages a finding names. */
const NAMED = 20;

const ENGLISH: Messages = TABLES.en ?? {};

/** All keys of messages and rules, most seen first. */
export const BY_SEEN: readonly string[] = [...new Set([...seen, ...Object.keys(ENGLISH)])];

/** Findings on the publication's language: no messages, missing ones, and unused files of messages. */
export function findForeignWords(publication: Publication | undefined): Finding[] {
  if (publication === undefined) return [];
  const { language } = publication.about;
  const own = toOwnWords(publication);
  const tag = findTag(language, own);
  const files = Object.keys(own.languages).flatMap((one) => [
    ...findLostFallback(one, own),
    ...findUnused(one, language, own),
  ]);
  return tag === undefined ? [...files, noWords(language)] : [...files, ...findMissing(tag, own)];
}

function noWords(language: string): Finding {
  return {
    entry: ABOUT_FILE,
    at: ['language'],
    field: 'language',
    ...toGraded('words.language', { tag: language, languages: listLanguages().join(', ') }),
  };
}

function inFile(tag: string): Pick<Finding, 'entry'> {
  return { entry: { kind: 'publication', inside: `words/${tag}.yaml` } };
}

function findLostFallback(tag: string, own: OwnWords): Finding[] {
  const at = { ...inFile(tag), at: ['fallback'], field: 'fallback' } as const;
  const passed = [tag];
  for (let next = own.languages[tag]?.fallback; next !== undefined;) {
    const found = findTag(next, own);
    if (found === undefined) {
      const all = new Set([...listLanguages(), ...Object.keys(own.languages)]);
      const others = [...all].filter((one) => one !== tag).join(', ');
      if (passed.length > 1) return [];
      return [{ ...at, ...toGraded('words.fallback:none', { tag: next, others }) }];
    }
    if (passed.includes(found))
      // Report a circle once, in the first of its files.
      return found !== tag || passed.some((one) => one < tag)
        ? []
        : [{ ...at, ...toGraded('words.circle', { tags: [...passed, found].join(', ') }) }];
    passed.push(found);
    next = own.languages[found]?.fallback;
  }
  return [];
}

function findUnused(tag: string, language: string, own: OwnWords): Finding[] {
  const first = findTag(language, own);
  const isUsed =
    // Messages for reading saved pages are used in any language.
    Object.keys(own.languages[tag]?.messages ?? {}).some((key) => CLIP_KEYS.has(key)) ||
    (first !== undefined &&
      listLayers(first, own).some((layer) => layer.tag === tag || layer.tag.startsWith(`${tag}-`)));
  if (isUsed) return [];
  const at = { line: 1, column: 1 };
  return [{ ...inFile(tag), at, ...toGraded('words.unused', { language }) }];
}

/**
 * Messages and rules that come from another language. A language of the engine has the rules that it needs, and
 * messages missing there are for our translators.
 */
function findMissing(tag: string, own: OwnWords): Finding[] {
  const [first, ...others] = listLayers(tag, own);
  if (first === undefined || !Object.hasOwn(own.languages, first.tag)) return [];
  const ours = TABLES[findTag(first.tag) ?? ''];
  const all = BY_SEEN.filter(
    (key) => ours === undefined || (ours[key] !== undefined && !FORMAT_KEYS.test(key)),
  );
  const missing = all.filter((key) => first.messages[key] === undefined);
  if (missing.length === 0) return [];
  const named = missing.slice(0, NAMED);
  const [count, sum] = [missing.length, all.length].map((n) => n.toLocaleString('en'));
  return [
    {
      ...inFile(first.tag),
      at: { line: 1, column: 1 },
      ...toGraded('words.missing', {
        ...{ tag: first.tag, count, sum, most: named.length },
        others: others.map((one) => one.tag).join(' or '),
        named: named.join(', '),
      }),
    },
  ];
}

/** In a publication that is not in English, clocks with the English name of their zone: at the first side of each. */
export function findForeignCities(about: PublicationData | undefined): Finding[] {
  if (about === undefined || new Intl.Locale(about.language).language === 'en') return [];
  const parties = about.parties ?? [];
  return [...Map.groupBy(parties, ({ zone }) => zone)].flatMap(([zone, sides]) => {
    const [first] = sides;
    if (first === undefined || !zone.includes('/')) return [];
    // A name that one of them gives is the name of the clock for all.
    if (sides.some(({ city }) => city !== undefined)) return [];
    const at = ['parties', parties.indexOf(first), 'zone'];
    return [
      {
        entry: ABOUT_FILE,
        at,
        field: at.join('.'),
        ...toGraded('city.foreign', { name: first.name, city: toZoneCity(zone) }),
      } as const,
    ];
  });
}
