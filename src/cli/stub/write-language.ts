/** Writes the file of a language, with every message as a line to fill in. Never overwrites. */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findTagFault } from '../../content/disk/check-message.ts';
import { findSpecial, readAbout, toShownPath } from '../../content/disk/read-file.ts';
import { OLD_WORDS_FILE, readWords, WORDS_DIR } from '../../content/disk/read-words.ts';
import { BY_SEEN } from '../../build/foreign-words.ts';
import seen from '../../build/most-seen.json' with { type: 'json' };
import schema from '../../words/words.schema.json' with { type: 'json' };
import { FORMATS } from '../../words/formats.ts';
import { listMessageTexts, parseMessage } from '../../words/message.ts';
import { FORMAT_KEYS, TABLES, type Messages } from '../../words/words.ts';
import { UsageError } from '../exit.ts';
import { listPluralForms, listKnown } from './cldr.ts';
import { refuseTaken, writeWholeNew } from './write-stub.ts';

const ENGLISH: Messages = TABLES.en ?? {};
const NOTES: Readonly<Record<string, { readonly type?: string; readonly description?: string }>> =
  schema.properties;
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
/** The first group has 100 messages, the first two have 300. */
const GROUPS = [100, 300];

/**
 * Writes the file and returns its path; if it exists, returns the lines that it lacks.
 * @throws UsageError for an invalid tag
 */
export function writeLanguage(contentDir: string, tag: string): string {
  const fault = findTagFault(tag);
  if (fault !== undefined)
    throw new UsageError(
      `“${tag}” is not a language tag of BCP 47${fault.proper === undefined ? ': write one such as nb or pt-BR' : `: write ${fault.proper}`}`,
    );
  const inside = `${WORDS_DIR}/${tag}.yaml`;
  const path = toShownPath(contentDir, inside);
  const old = findOld(contentDir, tag);
  const there = readThere(contentDir, inside);
  if (there !== undefined) {
    if (old !== undefined)
      throw new UsageError(
        `${path} exists: move the lines of ${toShownPath(contentDir, OLD_WORDS_FILE)} to it, then delete that file`,
      );
    return printLacking(tag, path, there, inside);
  }
  // “norsk” is well-formed, but no language has a tag of more than three letters.
  if (!/^[a-z]{2,3}(?:-|$)/.test(tag))
    throw new UsageError(
      `No language has the tag “${tag}”: write two or three letters, such as nb or pt-BR`,
    );
  refuseTaken(contentDir, inside, `Rename that file to ${tag}.yaml, or move it`);
  writeWholeNew(contentDir, inside, printLanguage(tag, old));
  if (old === undefined) return path;
  rmSync(join(contentDir, OLD_WORDS_FILE));
  return `${path}, with the lines of ${toShownPath(contentDir, OLD_WORDS_FILE)}, which is gone`;
}

/** The bytes of a file, if it exists. */
function readThere(contentDir: string, inside: string): Buffer | undefined {
  const path = join(contentDir, inside);
  const stats = statSync(path, { throwIfNoEntry: false });
  const special = stats && findSpecial(stats);
  if (special !== undefined)
    throw new UsageError(
      `${toShownPath(contentDir, inside)} ${special.message}: ${special.remedy}`,
    );
  return stats && readFileSync(path);
}

interface Old {
  readonly text: string;
  readonly messages: Messages;
}

/** The messages of `words.yaml`, if it is in the language. */
function findOld(contentDir: string, tag: string): Old | undefined {
  const bytes = readThere(contentDir, OLD_WORDS_FILE);
  if (bytes === undefined) return undefined;
  const language = readAbout(contentDir)?.language;
  if (language === undefined || (language !== tag && !language.startsWith(`${tag}-`)))
    return undefined;
  return { text: bytes.toString(), messages: readWords(bytes, OLD_WORDS_FILE).words.messages };
}

/** The whole file. In a language that the engine lacks, CLDR fills in rules for dates and punctuation. */
export function printLanguage(tag: string, old?: Old): string {
  const name = NAMES.of(tag) ?? tag;
  const ours = TABLES[tag];
  const known = ours === undefined ? listKnown(tag) : {};
  const has = (key: string) => old?.messages[key] !== undefined;
  const toLines = (keys: readonly string[]) =>
    keys.filter((key) => !has(key)).map((key) => toLine(tag, key, known[key]));
  return [
    `# The interface in ${name} (${tag}).`,
    '#',
    '# A line is a message: take its # away and write between the quotation marks. What is behind them is',
    `# ${ours === undefined ? 'English' : 'what it says now'}. Keep what is in braces: pages fill it in. \\" is a quotation mark within a message.`,
    '# Where English has a single word, its use is in parentheses. “, ” shows the spaces of a message: write no such marks.',
    ...(ours === undefined
      ? [
          '# A line that keeps its # is English on pages, and marked as English. To have another language there,',
          '# take the # of the next line away and write its tag.',
          '# fallback: de',
        ]
      : []),
    '#',
    `# Forms of {n, plural, …} in ${tag}: ${listPluralForms(tag).join(', ')}.`,
    '# `check` says what is wrong in this file and what it lacks.',
    ...(old === undefined ? [] : ['', `# From ${OLD_WORDS_FILE}`, old.text.trimEnd()]),
    ...listGroups(known).flatMap(({ title, keys }) => ['', `# ${title}`, ...toLines(keys)]),
    '',
  ].join('\n');
}

interface Group {
  readonly title: string;
  readonly keys: readonly string[];
}

/** Most seen first; messages already filled in come last. */
function listGroups(known: Messages): Group[] {
  const [first = 0, second = 0] = GROUPS;
  const isSeen = new Set(seen);
  const onPages = BY_SEEN.filter((key) => isSeen.has(key) && known[key] === undefined);
  const others = Object.keys(ENGLISH).filter((key) => !onPages.includes(key));
  return [
    { title: `The ${String(first)} messages that readers see most`, keys: onPages.slice(0, first) },
    { title: `The next ${String(second - first)}`, keys: onPages.slice(first, second) },
    { title: 'Others on pages', keys: onPages.slice(second) },
    {
      title: 'Seen only in some stories, in feeds and data, on cards and in the forms',
      keys: others.filter((key) => !FORMAT_KEYS.test(key) && !isWordless(key)),
    },
    {
      title: 'Only slots and punctuation: keep them unless your language differs',
      keys: others.filter((key) => !FORMAT_KEYS.test(key) && isWordless(key)),
    },
    {
      title:
        'Dates, numbers and punctuation, from CLDR where it has them. Check them: newspapers may differ.',
      keys: others.filter((key) => FORMAT_KEYS.test(key)),
    },
  ];
}

/**
 * Whether the message has only slots and punctuation, which suits most languages. Quotation marks do not count as
 * such: they are English.
 */
export function isWordless(key: string): boolean {
  return !/[\p{L}“”]/u.test(listMessageTexts(parseMessage(ENGLISH[key] ?? '', FORMATS)).join(''));
}

/** A commented line with the current text next to it, or an active one if CLDR knows the text. */
function toLine(tag: string, key: string, known: string | undefined): string {
  const said = TABLES[tag]?.[key] ?? ENGLISH[key] ?? '';
  if (known !== undefined)
    return `${key}: ${toYaml(known)}${known === said ? '' : `  # ${quoteSpaces(said)}`}`;
  // List plural forms where they differ from English.
  const forms = said.includes(', plural,')
    ? listPluralForms(tag).map((form) => form.split(' ')[0])
    : [];
  const named = forms.join() === 'one,other' ? '' : ` [${forms.join(', ')}]`;
  const beside =
    said === '' ? '' : `  # ${quoteSpaces(said)}${forms.length > 0 ? named : ''}${toUse(key)}`;
  return `# ${key}: ""${beside}`;
}

/** The use of a message that is a single English word, which may be a noun or a verb. */
function toUse(key: string): string {
  const [use = ''] = NOTES[key]?.description?.split('\n') ?? [];
  return /^\p{L}+$/u.test(ENGLISH[key] ?? '') && use !== '' ? ` (${use.replace(/\.$/, '')})` : '';
}

/** Makes leading and trailing spaces visible in a comment. */
function quoteSpaces(text: string): string {
  return /^\s|\s$/.test(text) ? `“${text}”` : text;
}

/** In quotation marks, with invisible spaces escaped. */
function toYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u00a0\u202f\u2060]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function printLacking(tag: string, path: string, bytes: Uint8Array, inside: string): string {
  const { messages } = readWords(bytes, inside).words;
  const known = TABLES[tag] === undefined ? listKnown(tag) : {};
  const lines = BY_SEEN.filter((key) => messages[key] === undefined).map((key) =>
    toLine(tag, key, known[key]),
  );
  return [
    `# ${path} exists and stays as it is. ${lines.length === 0 ? 'Nothing is missing.' : 'These lines are missing, most seen first:'}`,
    ...lines,
  ].join('\n');
}
