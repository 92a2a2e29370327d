/**
 * Noto packages in a publication's `dependencies`: letters for cards that no other font has. Each is split into a
 * hundred files or more, of which only those with needed letters are opened.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readLetters } from '../cards/font-letters.ts';
import type { Letters } from '../cards/lettering.ts';
import { readRegular } from '../content/disk/decode.ts';
import { attempt } from '../content/problems/attempt.ts';
import { later } from '../content/problems/memoize.ts';
import { toScript } from '../time/words/clocks.ts';
import { DISK, readJsonFile } from './publish/disk.ts';

/** By script: the suffix of a family's name, and the version that we tested. Han characters look different in each. */
const PACKAGES: Readonly<Record<string, readonly [end: string, version: string]>> = {
  Cyrl: ['', '5.3.0'],
  Grek: ['', '5.3.0'],
  Hans: ['-sc', '5.3.1'],
  Hant: ['-tc', '5.3.1'],
  Jpan: ['-jp', '5.3.1'],
  Kore: ['-kr', '5.3.1'],
};

/** Packages that cards in a language need, with exact versions; none if our own fonts suffice or no package helps. */
export function toFontNeeds(language: string): Record<string, string> {
  const [end, version] = PACKAGES[toScript(language)] ?? [];
  if (version === undefined) return {};
  return Object.fromEntries(
    ['noto-sans', 'noto-serif'].map((family) => [`@fontsource-variable/${family}${end}`, version]),
  );
}

/** The same for single characters. Han characters take the form of the publication's language if it uses them. */
export function toNeedsOf(characters: readonly string[], language: string): Record<string, string> {
  const text = characters.join('');
  const isHan = (PACKAGES[toScript(language)]?.[0] ?? '') !== '';
  const speakers = [
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
    [/\p{Script=Hangul}/u, 'ko'],
    [/[\p{Script=Cyrillic}\p{Script=Greek}]/u, 'ru'],
    [/[\p{Script=Han}\p{Script=Bopomofo}]/u, isHan ? language : 'zh'],
  ] as const;
  const needs = speakers.flatMap(([script, speaker]) =>
    script.test(text) ? Object.entries(toFontNeeds(speaker)) : [],
  );
  return Object.fromEntries(needs);
}

export function canBeDrawn(language: string): boolean {
  return toScript(language) === 'Latn' || Object.hasOwn(PACKAGES, toScript(language));
}

/**
 * Whether the language has another alphabet than ours; then digits and Latin letters should come from its font, to
 * match.
 */
export function isAlphabet(language: string): boolean {
  return PACKAGES[toScript(language)]?.[0] === '';
}

export interface FontPackage {
  readonly name: string;
  readonly version: string;
  readonly dir: string;
}

const NAME = /^@fontsource-variable\/noto-(?:sans|serif)(?:-[a-z]+)?$/;
const manifest = z.object({ dependencies: z.record(z.string(), z.string()).optional() });
const ownManifest = z.object({ version: z.string() });

const engine = createRequire(import.meta.url);

/** Installed packages, sorted by name. */
export function listFontPackages(publicationDir: string): FontPackage[] {
  const path = join(publicationDir, 'package.json');
  const { data } = manifest.safeParse(readJsonFile(DISK, path));
  const names = Object.keys(data?.dependencies ?? {}).filter((name) => NAME.test(name));
  if (names.length === 0) return [];
  const own = createRequire(path);
  return names.sort().flatMap((name) => {
    const id = [name, 'package.json'].join('/');
    const file = attempt(() => own.resolve(id)) ?? attempt(() => engine.resolve(id));
    const read =
      file === undefined ? undefined : ownManifest.safeParse(readJsonFile(DISK, file)).data;
    return file && read ? [{ name, version: read.version, dir: dirname(file) }] : [];
  });
}

export interface Slice {
  readonly path: string;
  readonly has: Letters;
}

const ranges = z.record(z.string(), z.string());
const SLICES = new Map<string, readonly Slice[]>();

/** Parsed once; a file is only read when it may have a needed letter. */
export function listSlices({ name, version, dir }: FontPackage): readonly Slice[] {
  const key = `${dir}\n${version}`;
  const known = SLICES.get(key);
  if (known !== undefined) return known;
  const { data = {} } = ranges.safeParse(readJsonFile(DISK, join(dir, 'unicode.json')));
  const family = name.split('/')[1] ?? '';
  const slices = Object.entries(data).map(([id, text]) => {
    const file = `${family}-${id.replace(/[^\w-]/g, '')}-wght-normal.woff2`;
    return toSlice(join(dir, 'files', file), toRanges(text));
  });
  SLICES.set(key, slices);
  return slices;
}

type Range = readonly [first: number, last: number];

/** Parses `U+0-ff,U+131`, as in CSS. */
function toRanges(text: string): Range[] {
  return text.split(',').map((one): Range => {
    const [first = NaN, last = first] = one
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return [first, last];
  });
}

/** The ranges claim too much: Noto Sans SC lists 2,296 characters that it lacks. So the file decides. */
function toSlice(path: string, within: readonly Range[]): Slice {
  const getLetters = later(() => attempt(() => readLetters(readRegular(path))));
  return {
    path,
    has: (code) =>
      within.some(([first, last]) => code >= first && code <= last) &&
      getLetters()?.(code) === true,
  };
}
