/** `look` in `publication.yaml`: colours that replace those of `tokens.css`, and whether text in them can be read. */
import { toFault } from '../problems/fault.ts';
import { z } from 'zod';
import { choice, group, pattern, someOf } from './fields.ts';
import type { FieldPath } from './field-meta.ts';
import type { FieldFault } from './shape.ts';

export interface Pair {
  readonly light: string;
  readonly dark: string;
}

const TOKENS = {
  paper: ['#fdfdfc', '#131517', 'The background of every page.'],
  tint: ['#f2f4f2', '#1c1f22', 'The background of boxes.'],
  ink: ['#14171a', '#e8e7e3', 'Text.'],
  'ink-2': ['#474e54', '#b4b8ba', 'Secondary text.'],
  'ink-3': ['#5d656b', '#9aa0a4', 'The least important text.'],
  rule: ['#d6d9d6', '#34393d', 'Lines.'],
  'side-a': ['#1a5796', '#86b7ec', 'The first side.'],
  'side-b': ['#b0352a', '#f1948a', 'The second.'],
  'side-c': ['#6a5a10', '#cdb765', 'The third.'],
  'side-d': ['#6b3a86', '#cfa3e8', 'The fourth.'],
  focus: ['#0b4fd0', '#a9ccff', 'The outline of what has the keyboard focus.'],
  mark: ['#fbe6a2', '#5b4b12', 'The background of words that were searched for.'],
} as const;

type Token = keyof typeof TOKENS;

export const TOKEN_NAMES = Object.keys(TOKENS) as Token[];

const SCHEMES = ['light', 'dark'] as const;

const colour = (describe: string) =>
  pattern(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, 'field.colour', describe);

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
    .describe(describe);

type LookShape = Record<Token, ReturnType<typeof value>>;

export const look = group(
  "Colours that replace the engine’s, each as one colour or as { light: '#…', dark: '#…' }.",
  Object.fromEntries(TOKEN_NAMES.map((token) => [token, value(TOKENS[token][2])])) as LookShape,
);

export type Look = NonNullable<z.output<typeof look>>;

export function toPair(own: Look | undefined, token: Token): Pair {
  const [light, dark] = TOKENS[token];
  const given = own?.[token];
  if (given === undefined) return { light, dark };
  return typeof given === 'string' ? { light: given, dark: given } : given;
}

/** The contrast that text needs: WCAG 2.2, 1.4.3. */
const LEAST = 4.5;

const GROUNDS: Readonly<Partial<Record<Token, readonly Token[]>>> = {
  paper: ['ink', 'ink-2', 'ink-3', 'side-a', 'side-b', 'side-c', 'side-d'],
  tint: ['ink', 'ink-2', 'ink-3'],
  mark: ['ink'],
};

/** Text of `own` that cannot be read on its background; `path` is within `look`. */
export function findPaleText(own: Look): FieldFault[] {
  return Object.entries(GROUNDS).flatMap(([ground, texts]) =>
    texts.flatMap((text) => findPale(own, text, ground as Token)),
  );
}

function findPale(own: Look, text: Token, ground: Token): FieldFault[] {
  if (own[text] === undefined && own[ground] === undefined) return [];
  const [front, back] = [toPair(own, text), toPair(own, ground)];
  const pale = SCHEMES.filter((scheme) => toContrast(front[scheme], back[scheme]) < LEAST);
  return pale.slice(0, 1).map((scheme) => ({
    path: toPath(own, own[text] === undefined ? ground : text, scheme),
    ...toFault('look.contrast', {
      text,
      front: front[scheme],
      ground,
      back: back[scheme],
      ratio: floor(toContrast(front[scheme], back[scheme])),
      scheme,
      least: LEAST,
    }),
  }));
}

function toPath(own: Look, token: Token, scheme: 'light' | 'dark'): FieldPath {
  return typeof own[token] === 'string' ? [token] : [token, scheme];
}

/** Never rounded up to the required value. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/**
 * Contrast of two colours written `#rgb` or `#rrggbb`, from 1 to 21: the formula of WCAG 2.2,
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
export function toContrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [toLuminance(a), toLuminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function toLuminance(colour: string): number {
  const digits = colour.slice(1);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    toLinear(Number.parseInt(long.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** `fonts` in `publication.yaml`: families that replace the engine’s, from its own files or on readers’ devices. */
const family = pattern(
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,99}$/u,
  'field.font:family',
  'A family.',
);

const file = z.strictObject({
  src: pattern(
    /^\/[\w.-]+(\/[\w.-]+)*\.(woff2|woff|ttf|otf)$/,
    'address.invalid:font',
    'Its path below `public/`.',
    { address: true, examples: ['/fonts/name.woff2'] },
  ),
  weight: pattern(
    /^[1-9]\d{0,2}( [1-9]\d{0,2})?$/,
    'field.font:weight',
    'Its weight, or its lowest and highest weight.',
  ).optional(),
  style: choice(['normal', 'italic'], 'Its style.').optional(),
});

const font = (describe: string) =>
  group(describe, {
    families: z
      .array(family)
      .min(1)
      .describe('Font families, in order of preference; serif, sans-serif or system-ui last.'),
    files: someOf(
      'Files of the first family; without them, a font on readers’ devices is used.',
      file,
    ),
  });

export const fonts = group(
  'Typefaces that replace the engine’s. Pages never load one from another host.',
  {
    text: font('For quotations and running text.'),
    interface: font('For dates, names of sides, tables and navigation.'),
  },
);

export type Fonts = NonNullable<z.output<typeof fonts>>;
