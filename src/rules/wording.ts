/** Leftovers in a text: notes to oneself, character codes, quotation marks that the page adds itself. */
import characters from './html-characters.json' with { type: 'json' };
import { findStub, isStarterText } from '../cli/starter/starters.ts';
import type { FoundText } from '../content/kinds/relations.ts';
import type { FoundIn } from '../model/entry.ts';
import { isPublished } from '../model/visible.ts';
import { isAddress } from './links.ts';
import {
  ABOUT_FILE,
  isTitleOfPiece,
  listTexts,
  matchBody,
  type RuleContext,
  type RuleFault,
  type Rule,
} from './rule.ts';

export const WORDING_RULES: readonly Rule[] = [
  { id: 'text.stub', reads: 'entry', find: listStubs },
  {
    id: 'text.stub',
    reads: 'entries',
    find: ({ about }) =>
      listStubTexts(ABOUT_FILE, listTexts(about)).map((stub) => ({
        ...stub,
        remedy: 'write them, or leave the field out if it may be',
      })),
  },
  {
    id: 'doubt.begun',
    reads: 'entry',
    find: ({ entry, texts }) => (isPublished(entry) ? findBegun(entry, texts) : []),
  },
  {
    id: 'doubt.begun',
    reads: 'entries',
    find: ({ about }) =>
      findBegun(ABOUT_FILE, listTexts(about)).map((begun) => ({
        ...begun,
        remedy: 'write your own words',
      })),
  },
  { id: 'doubt.unfinished', reads: 'entry', find: listUnfinished },
  {
    id: 'doubt.reference',
    reads: 'entry',
    find: ({ entry, texts }) =>
      texts.flatMap(({ path, value }) => {
        const found = isAddress(value) ? undefined : findReference(value);
        const message = `“${found ?? ''}” is how HTML writes a character; readers will see it as it stands here`;
        return found === undefined ? [] : { entry, at: path, message };
      }),
  },
  { id: 'doubt.marks', reads: 'entry', find: listMarked },
];

const LINES = /^.*$/gmu;

/** Drafts are meant to be unfinished. */
function listStubs({ entry, texts }: RuleContext): RuleFault[] {
  if (!isPublished(entry)) return [];
  const lines = findStub(entry.body) === undefined ? [] : matchBody(entry, entry.body, LINES);
  return [
    ...listStubTexts(entry, texts),
    ...lines
      .filter(({ match: [line] }) => findStub(line) !== undefined)
      .map(({ match: [line], at }) => ({ entry, at, field: 'body', message: sayStub(line) })),
  ];
}

function listStubTexts(entry: FoundIn, texts: readonly FoundText[]): RuleFault[] {
  return texts
    .filter(({ path, value }) => !isTitleOfPiece(path) && findStub(value) !== undefined)
    .map(({ path, value }) => ({ entry, at: path, message: sayStub(value) }));
}

function sayStub(text: string): string {
  return `“${text.trim().slice(0, 60)}” stands for words that are not written yet`;
}

/** Once per file: whoever corrects the first will see the others. */
function findBegun(entry: FoundIn, texts: readonly FoundText[]): RuleFault[] {
  const message = 'still says what stood there when the publication was begun, and readers see it';
  return texts
    .filter(({ value }) => isStarterText(value))
    .slice(0, 1)
    .map(({ path }) => ({ entry, at: path, message }));
}

const UNFINISHED = /\b(?:TODO|FIXME|TKTK)\b|\[citation needed\]|\{\{citation needed\}\}/gu;

function listUnfinished(asked: RuleContext): RuleFault[] {
  const { entry, texts } = asked;
  const inTexts = texts
    .filter(({ path, value }) => !isAddress(value) && !isTitleOfPiece(path))
    .map(({ path, value }) => ({ at: path, found: value.match(UNFINISHED)?.[0] }));
  const inBody = matchBody(entry, entry.body, UNFINISHED).map(({ match, at }) => ({
    ...{ at, field: 'body' },
    found: match[0],
  }));
  const all = [...inTexts, ...inBody].flatMap(({ found, ...spot }): RuleFault[] =>
    found === undefined ? [] : [{ entry, ...spot, message: `“${found}” stands in the text` }],
  );
  // What is already an error is not a doubt as well.
  const stubs = all.length === 0 ? [] : listStubs(asked);
  return all.filter(({ at }) => !stubs.some((stub) => isSamePlace(stub.at, at)));
}

function isSamePlace(a: RuleFault['at'], b: RuleFault['at']): boolean {
  if ('line' in a && 'line' in b) return a.line === b.line;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** An opening mark, words without either mark, its closing mark. */
const MARKED = /^(?:"[^"]*"|“[^“”]*”|„[^„“]*“|«[^«»]*»|‘[^‘’]*’|「[^「」]*」)$/su;

function listMarked({ entry }: RuleContext): RuleFault[] {
  const { statements, quotes } = entry.facts;
  const verbatim = statements.filter(({ kind }) => kind === 'quote');
  return [
    ...verbatim.map((one) => ({ ...one, field: 'Statement' })),
    ...quotes.map((one) => ({ ...one, field: 'Quote' })),
  ]
    .filter(({ text }) => MARKED.test(text.trim()))
    .map(({ place, field }) => ({
      ...{ entry, at: place, field },
      message: `the words are in quotation marks, but <${field}> adds them itself`,
    }));
}

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|(?<name>[a-z][a-z0-9]{1,7}));/giu;

/** The first code of a character; `AT&T;` is not one. */
function findReference(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  const found = [...text.matchAll(REFERENCE)].find(({ groups }) => {
    const name = groups?.name;
    return name === undefined || [name, name.toLowerCase()].some((one) => CHARACTERS.has(one));
  });
  return found?.[0];
}

/** The names of characters in HTML 4 (section 24), and `apos`, without & and ;. */
const CHARACTERS: ReadonlySet<string> = new Set(characters.flatMap((line) => line.split(' ')));
