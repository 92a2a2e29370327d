/** `look` in `publication.yaml`: colours in the place of those of `src/site/styles/tokens.css`, and whether they can be read. */
import { z } from 'zod';
import { toContrast } from './contrast.ts';
import { pattern } from './fields.ts';
import type { FieldPath } from './relations.ts';
import type { Fault } from './shape.ts';

export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** The tokens with their own colours and what each is for. */
const TOKENS = {
  paper: ['#fdfdfc', '#131517', 'The ground of every page.'],
  tint: ['#f2f4f2', '#1c1f22', 'The ground of what is set apart.'],
  ink: ['#14171a', '#e8e7e3', 'Text.'],
  'ink-2': ['#474e54', '#b4b8ba', 'Text about text.'],
  'ink-3': ['#5d656b', '#9aa0a4', 'The least of the text.'],
  rule: ['#d6d9d6', '#34393d', 'Lines between things.'],
  'side-a': ['#1a5796', '#86b7ec', 'The first of the parties.'],
  'side-b': ['#b0352a', '#f1948a', 'The second.'],
  'side-c': ['#6a5a10', '#cdb765', 'The third.'],
  'side-d': ['#6b3a86', '#cfa3e8', 'The fourth.'],
  focus: ['#0b4fd0', '#a9ccff', 'The frame of what the keyboard is on.'],
  mark: ['#fbe6a2', '#5b4b12', 'The ground of words that were searched for.'],
} as const;

export type Token = keyof typeof TOKENS;

export const TOKEN_NAMES = Object.keys(TOKENS) as Token[];

const SCHEMES = ['light', 'dark'] as const;

const colour = (describe: string) =>
  pattern(
    /^#([0-9a-f]{3}|[0-9a-f]{6})$/i,
    'field.colour',
    'a colour as #1a5796, in quotation marks',
    describe,
  );

const value = (describe: string) =>
  z
    .union([
      colour(describe),
      z.strictObject({
        light: colour('On a light screen.'),
        dark: colour('On a dark screen.'),
      }),
    ])
    .optional()
    .describe(`${describe} One colour, or { light: '#…', dark: '#…' }.`);

type LookShape = Record<Token, ReturnType<typeof value>>;

export const look = z
  .strictObject(
    Object.fromEntries(TOKEN_NAMES.map((token) => [token, value(TOKENS[token][2])])) as LookShape,
  )
  .optional()
  .describe('Colours in the place of those of the engine.');

export type Look = NonNullable<z.output<typeof look>>;

/** The colours of a token under `own`. */
export function toPair(own: Look | undefined, token: Token): Pair {
  const [light, dark] = TOKENS[token];
  const given = own?.[token];
  if (given === undefined) return { light, dark };
  return typeof given === 'string' ? { light: given, dark: given } : given;
}

/** What text is held to on its ground: WCAG 2.2, 1.4.3. */
const LEAST = 4.5;

const GROUNDS: Readonly<Partial<Record<Token, readonly Token[]>>> = {
  paper: ['ink', 'ink-2', 'ink-3', 'side-a', 'side-b', 'side-c', 'side-d'],
  tint: ['ink', 'ink-2', 'ink-3'],
  mark: ['ink'],
};

/** Text of `own` that cannot be read on its ground; `path` is within `look`. */
export function findPaleText(own: Look): Fault[] {
  return Object.entries(GROUNDS).flatMap(([ground, texts]) =>
    texts.flatMap((text) => findPale(own, text, ground as Token)),
  );
}

function findPale(own: Look, text: Token, ground: Token): Fault[] {
  if (own[text] === undefined && own[ground] === undefined) return [];
  const [front, back] = [toPair(own, text), toPair(own, ground)];
  const pale = SCHEMES.filter((scheme) => toContrast(front[scheme], back[scheme]) < LEAST);
  return pale.slice(0, 1).map((scheme) => ({
    path: toPath(own, own[text] === undefined ? ground : text, scheme),
    code: 'look.contrast',
    message: `${text} ${front[scheme]} on ${ground} ${back[scheme]} has a contrast of ${floor(toContrast(front[scheme], back[scheme]))} on a ${scheme} screen`,
    remedy: `choose colours with ${String(LEAST)} at least`,
  }));
}

function toPath(own: Look, token: Token, scheme: 'light' | 'dark'): FieldPath {
  return typeof own[token] === 'string' ? [token] : [token, scheme];
}

/** Never rounded up to what is wanted. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
