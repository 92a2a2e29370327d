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
        row: 'text.stub:about' as const,
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
        row: 'doubt.begun:about' as const,
      })),
  },
  { id: 'doubt.unfinished', reads: 'entry', find: listUnfinished },
  {
    id: 'doubt.reference',
    reads: 'entry',
    find: ({ entry, texts }) =>
      texts.flatMap(({ path, value }) => {
        const found = isAddress(value) ? undefined : findReference(value);
        return found === undefined ? [] : { entry, at: path, slots: { found } };
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
      .map(({ match: [line], at }) => ({ entry, at, field: 'body', slots: toStubSlots(line) })),
  ];
}

function listStubTexts(entry: FoundIn, texts: readonly FoundText[]): RuleFault[] {
  return texts
    .filter(({ path, value }) => !isTitleOfPiece(path) && findStub(value) !== undefined)
    .map(({ path, value }) => ({ entry, at: path, slots: toStubSlots(value) }));
}

function toStubSlots(text: string) {
  return { text: text.trim().slice(0, 60) };
}

/** Once per file: whoever corrects the first will see the others. */
function findBegun(entry: FoundIn, texts: readonly FoundText[]): RuleFault[] {
  return texts
    .filter(({ value }) => isStarterText(value))
    .slice(0, 1)
    .map(({ path }) => ({ entry, at: path }));
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
    found === undefined ? [] : [{ entry, ...spot, slots: { found } }],
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
      slots: { field },
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
