/** The answers that a new publication needs, checked by the rules of `publication.yaml`. */
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { publication } from '../../content/kinds/publication.ts';
import { type FieldFault, shape } from '../../content/kinds/shape.ts';
import { attempt } from '../../content/problems/attempt.ts';
import { toSlug } from '../../search/slug.ts';
import { UsageError } from '../exit.ts';

/**
 * In the order of asking. Each question has a flag of the same name: `asks` is the prompt, `takes` an example for the
 * flag.
 */
export const QUESTIONS = {
  name: { asks: 'Its name', takes: '"The Fish Record"' },
  language: {
    asks: 'The language you write in (a tag such as en, pt-BR or zh-Hans)',
    takes: 'zh-Hans',
  },
  zone: { asks: 'The time zone of the desk', takes: 'Europe/Oslo' },
  url: {
    asks: 'Its web address, with a path if it has one',
    takes: 'https://name.github.io/fish/',
  },
  sides: {
    asks: 'The sides of the story, up to four, each with its time zone if different (Council, Crews=Europe/Oslo), or none',
    takes: '"Council,Crews=Europe/Oslo,Line"',
  },
} as const;

export type QuestionName = keyof typeof QUESTIONS;
export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];

export type Answers = ReturnType<typeof toAnswers>;

/** All answers, which must have passed `judgeAnswer`. */
export function toAnswers(given: Readonly<Record<QuestionName, string>>) {
  return { ...given, sides: toSides(given.sides, given.zone) };
}

type Fault = Pick<FieldFault, 'message' | 'remedy'>;
type Refusal = Fault & { readonly name: QuestionName };

/** Checks and normalizes one answer. `zone` applies to sides that name none. */
export function judgeAnswer(
  name: QuestionName,
  answer: string,
  zone: string,
): { readonly value: string } | { readonly refusal: Refusal } {
  const typed = answer.trim();
  // `zh-hans-cn` → `zh-Hans-CN`. An invalid tag stays as it is, to be refused.
  const [tag] = name === 'language' ? (attempt(() => Intl.getCanonicalLocales(typed)) ?? []) : [];
  const value = tag ?? typed;
  const fault = name === 'sides' ? findSidesFault(value, zone) : findFault(name, value);
  return fault === undefined ? { value } : { refusal: { ...fault, name } };
}

function findFault(name: Exclude<QuestionName, 'sides'>, value: string): Fault | undefined {
  if (value === '')
    return { message: 'is empty', remedy: `write it, such as ${QUESTIONS[name].takes}` };
  const schema = z.strictObject({ [name]: publication.shape[name] });
  const [fault] = shape(schema, { [name]: value }).faults;
  const hint = name === 'zone' ? findZone(value) : undefined;
  return fault && { ...fault, ...(hint !== undefined && { remedy: `did you mean ${hint}?` }) };
}

/** Pages have room for this many columns. */
const MOST = 4;

function findSidesFault(value: string, zone: string): Fault | undefined {
  const sides = toSides(value, zone);
  if (sides.some(({ name }) => name === ''))
    return {
      message: 'a side has no name',
      remedy: 'separate names with commas, such as Council, Crews=Europe/Oslo',
    };
  const twice = sides.find((side, at) => sides.findIndex(({ id }) => id === side.id) !== at);
  if (twice !== undefined)
    return {
      message: `“${twice.name}” is there twice, or two names have the same letters`,
      remedy: 'give each side a different name',
    };
  if (sides.length > MOST)
    return {
      message: `names ${String(sides.length)} sides`,
      remedy: `name at most ${String(MOST)}: those that matter most to the story`,
    };
  const parties = sides.map((side) => ({ id: side.id, name: side.name, zone: side.zone }));
  const place = { url: 'https://a.example', language: 'en', zone: 'UTC', licence: 'CC0-1.0' };
  const whole = { name: 'A', tagline: 'A', scope: 'A', ...place, parties };
  const [fault] = shape(publication, whole).faults;
  if (fault === undefined) return undefined;
  const [, at, field] = fault.path;
  const side = typeof at === 'number' ? parties[at] : undefined;
  const hint = field === 'zone' ? findZone(side?.zone ?? '') : undefined;
  return {
    message: side === undefined ? `that ${fault.message}` : `${side.name}: ${fault.message}`,
    remedy: hint === undefined ? fault.remedy : `did you mean ${side?.name ?? ''}=${hint}?`,
  };
}

/** Finds a zone by its city or ignoring case. */
function findZone(answer: string): string | undefined {
  const key = answer.trim().replaceAll(' ', '_').toLowerCase();
  if (key === '') return undefined;
  return Intl.supportedValuesOf('timeZone').find(
    (zone) => zone.toLowerCase() === key || zone.toLowerCase().endsWith(`/${key}`),
  );
}

export type SideAnswer = Answers['sides'][number];

/** Ids with a meaning in `publication.yaml`. */
const KEPT = ['joint', 'none'];

/** `Council,Crews=Europe/Oslo` → the sides in order; `none` or nothing → no sides. Accepts anything. */
export function toSides(text: string, zone: string) {
  if (/^\s*(none|-)?\s*$/i.test(text)) return [];
  return text.split(/[,，、،]/).map((part, at) => {
    const [name = '', own] = part.split('=').map((word) => word.trim());
    return {
      id: toId(name, at),
      name,
      zone: own ?? zone,
      /** Its zone was given and differs from the desk's. */
      isElsewhere: own !== undefined && own !== zone,
    };
  });
}

function toId(name: string, at: number): string {
  const slug = toSlug(name);
  return typeof slug === 'string' && !KEPT.includes(slug) ? slug : `side-${String(at + 1)}`;
}

type Given = Partial<Record<QuestionName, string>>;

/** Asks one question and resolves to the raw answer; `undefined` if there is no terminal. */
type Ask = ((question: string) => Promise<string>) | undefined;

/**
 * Takes the given answers and asks for the rest.
 * @throws UsageError if a given answer is invalid, or one is missing and there is no terminal
 */
export async function complete(given: Given, ask: Ask): Promise<Record<QuestionName, string>> {
  const known: Given = {};
  const wrong: string[] = [];
  for (const name of QUESTION_NAMES) {
    const answer = given[name];
    if (answer === undefined) continue;
    const judged = judgeAnswer(name, answer, known.zone ?? 'UTC');
    if ('refusal' in judged) wrong.push(toLine(judged.refusal));
    else known[name] = judged.value;
  }
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  const missing = QUESTION_NAMES.filter((name) => known[name] === undefined);
  const flags = missing.map((name) => `--${name} ${QUESTIONS[name].takes}`).join(' ');
  if (ask === undefined && missing.length > 0)
    throw new UsageError(
      `There is no terminal to ask at; use flags: ${flags}; for a story without sides, --sides none`,
    );
  for (const name of missing) known[name] = await askFor(name, known, ask);
  return known as Record<QuestionName, string>;
}

async function askFor(name: QuestionName, known: Given, ask: Ask): Promise<string> {
  // The default, which Enter accepts.
  const usual =
    name === 'zone'
      ? new Intl.DateTimeFormat('en').resolvedOptions().timeZone
      : name === 'sides'
        ? 'none'
        : '';
  const question = `${QUESTIONS[name].asks}${usual === '' ? '' : ` [${usual}]`}: `;
  for (;;) {
    const typed = (await ask?.(question)) ?? '';
    const judged = judgeAnswer(name, typed.trim() === '' ? usual : typed, known.zone ?? 'UTC');
    if ('value' in judged) return judged.value;
    process.stderr.write(`  ${toLine(judged.refusal)}\n`);
  }
}

function toLine({ name, message, remedy }: Refusal): string {
  return `--${name}: ${message} — ${remedy}`;
}

/** Lets `use` ask at this terminal; passes `undefined` if there is none. */
export async function atTerminal<T>(use: (ask: Ask) => Promise<T>): Promise<T> {
  if (!process.stdin.isTTY) return use(undefined);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  // Ctrl-C or Ctrl-D, before anything is written.
  lines.once('close', () => {
    stop.abort();
  });
  try {
    return await use((question) => lines.question(question, { signal: stop.signal }));
  } catch (error) {
    if (stop.signal.aborted) throw new UsageError('\nNothing was written.');
    throw error;
  } finally {
    lines.close();
  }
}
