/** What was left standing in a text: notes to oneself, code for characters, quotation marks that the page sets. */
import type { Entry } from '../../model/entry.ts';
import { isAddress } from './address-doubts.ts';
import { CHARACTER_NAMES } from './character-names.ts';
import { matchBody, type Doubt, type Written } from '../../model/doubt.ts';

const UNFINISHED = /\b(?:TODO|FIXME|TKTK)\b|\[citation needed\]|\{\{citation needed\}\}/gu;
const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|(?<name>[a-z][a-z0-9]{1,7}));/giu;
/** An opening mark, words without either mark, its closing mark. */
const MARKED = /^(?:"[^"]*"|“[^“”]*”|„[^„“]*“|«[^«»]*»|‘[^‘’]*’|「[^「」]*」)$/su;

/** `written` are the texts of its front matter. */
export function listWordingDoubts(entry: Entry, written: readonly Written[]): Doubt[] {
  const texts = written.filter(({ value }) => !isAddress(value));
  return [
    ...texts.flatMap(({ path, value }): Doubt[] => [
      // The titles of pieces are other people’s words.
      ...(path[0] === 'sources' && path.at(-1) === 'title'
        ? []
        : toUnfinished(path, value.match(UNFINISHED)?.[0])),
      ...toReference(path, findReference(value)),
    ]),
    ...matchBody(entry, entry.body, UNFINISHED).flatMap(({ match, at }) =>
      toUnfinished(at, match[0]).map((doubt) => ({ ...doubt, field: 'body' })),
    ),
    ...listMarked(entry),
  ];
}

function toUnfinished(at: Doubt['at'], found: string | undefined): Doubt[] {
  if (found === undefined) return [];
  return [
    {
      at,
      code: 'doubt.unfinished',
      message: `“${found}” stands in the text`,
      remedy: 'finish what it stands for, and delete it',
    },
  ];
}

/** The first code of a character; `AT&T;` is none. */
function findReference(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  const found = [...text.matchAll(REFERENCE)].find(({ groups }) => {
    const name = groups?.name;
    return name === undefined || [name, name.toLowerCase()].some((one) => CHARACTER_NAMES.has(one));
  });
  return found?.[0];
}

function toReference(at: Doubt['at'], found: string | undefined): Doubt[] {
  if (found === undefined) return [];
  return [
    {
      at,
      code: 'doubt.reference',
      message: `“${found}” is how HTML writes a character; readers will see it as it stands here`,
      remedy: 'type the character itself',
    },
  ];
}

function listMarked({ facts }: Entry): Doubt[] {
  const statements = facts.statements
    .filter(({ kind }) => kind === 'quote')
    .map(({ text, place }) => ({ text, place, name: 'Statement' }));
  const quotes = facts.quotes.map(({ text, place }) => ({ text, place, name: 'Quote' }));
  return [...statements, ...quotes]
    .filter(({ text }) => MARKED.test(text.trim()))
    .map(({ place, name }) => ({
      at: place,
      field: name,
      code: 'doubt.marks',
      message: `the words stand in quotation marks, and <${name}> sets them itself`,
      remedy: 'delete the marks; with kind="paraphrase" they would be right',
    }));
}
