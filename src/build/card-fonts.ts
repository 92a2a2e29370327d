/**
 * The fonts that cards are set in: those that a publication has as files, else our own, and the packages of Noto beside them.
 * Never those of a machine.
 */
import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { readLetters } from '../cards/font-letters.ts';
import type { Lettering, Letters } from '../cards/lettering.ts';
import type { Fonts } from '../content/kinds/look.ts';
import type { PublicationData } from '../content/kinds/publication.ts';
import {
  isAlphabet,
  listFontPackages,
  listSlices,
  toFontNeeds,
  type FontPackage,
} from './card-packages.ts';
import type { Settings } from './settings.ts';

export interface CardFont {
  /** Fonts of one family look alike, and a mark beside a letter is set as that is. */
  readonly family: string;
  readonly read: () => Buffer;
  readonly has: Letters;
  /** The first and the last weight that it has. */
  readonly weights: readonly [first: number, last: number];
}

/** A file that cannot be used. */
interface FontFault {
  /** As `publication.yaml` names it. */
  readonly src: string;
  readonly at: readonly [role: FontRole, index: number];
}

export type FontRole = 'text' | 'interface';

export interface CardFonts {
  readonly fonts: Readonly<Record<FontRole, readonly CardFont[]>>;
  /** `undefined` if a file is at fault, since its letters may be the ones that are wanted. */
  readonly lettering: Lettering | undefined;
  readonly faults: readonly FontFault[];
}

interface Named {
  readonly path: string;
  readonly weights: readonly [first: number, last: number];
  /** Of a file of the publication. */
  readonly src?: string;
  readonly at?: FontFault['at'];
}

/** The files that pages load as well: latin, then what it lacks. */
const OURS: Readonly<
  Record<FontRole, { readonly name: string; readonly weights: Named['weights'] }>
> = {
  text: { name: 'faustina', weights: [300, 800] },
  interface: { name: 'public-sans', weights: [100, 900] },
};
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];

const require = createRequire(import.meta.url);

/** Reads no more than their bytes and which characters they have. */
export function readCardFonts(
  { publicationDir }: Pick<Settings, 'publicationDir'>,
  { fonts: own = {}, language }: Pick<PublicationData, 'fonts' | 'language'>,
): CardFonts {
  const faults: FontFault[] = [];
  const digests: string[] = [];
  const read = (named: readonly Named[]) =>
    named.flatMap((one): CardFont[] => {
      const font = readFont(one);
      if (font === undefined) {
        if (one.src !== undefined && one.at !== undefined)
          faults.push({ src: one.src, at: one.at });
        return [];
      }
      digests.push(font.digest, one.weights.join(' '));
      return [font];
    });
  const packages = listFontPackages(publicationDir);
  for (const { name, version } of packages) digests.push(name, version);
  const isPackageFirst = isAlphabet(language);
  const open = (role: FontRole) => {
    const owned = listFiles(publicationDir, own, role);
    const files = read(owned ?? listOurs(role));
    const slices = sortPackages(packages, role, language).flatMap(openSlices);
    return owned === undefined && isPackageFirst ? [...slices, ...files] : [...files, ...slices];
  };
  const fonts = { text: open('text'), interface: open('interface') };
  const isWhole = faults.length === 0 && fonts.text.length > 0 && fonts.interface.length > 0;
  return {
    fonts,
    faults,
    lettering: isWhole
      ? {
          digest: hash('sha256', digests.join('\n'), 'hex').slice(0, 16),
          text: toHas(fonts.text),
          interface: toHas(fonts.interface),
        }
      : undefined,
  };
}

/** Upright ones; a family without files is one that readers may have, and cards do not. */
function listFiles(publicationDir: string, own: Fonts, role: FontRole): Named[] | undefined {
  const files = (own[role]?.files ?? []).map((file, index) => ({ ...file, index }));
  const upright = files.filter(({ style }) => style !== 'italic');
  if (upright.length === 0) return undefined;
  return upright.map(({ src, weight = '400', index }) => {
    const [first = 400, last = first] = weight.split(' ').map(Number);
    const path = join(publicationDir, 'public', src);
    return { path, src, weights: [first, last], at: [role, index] };
  });
}

/** The one that is made for the role and for the language comes first: it is asked before others that have a letter as well. */
function sortPackages(
  packages: readonly FontPackage[],
  role: FontRole,
  language: string,
): readonly FontPackage[] {
  const needs = toFontNeeds(language);
  const toRank = ({ name }: FontPackage) =>
    (name.includes('-serif') === (role === 'text') ? 0 : 2) + (Object.hasOwn(needs, name) ? 0 : 1);
  return packages.toSorted((a, b) => toRank(a) - toRank(b));
}

function openSlices(one: FontPackage): CardFont[] {
  const { name: family } = one;
  return listSlices(one).map(({ path, has }) => {
    return { family, has, read: () => readRegular(path), weights: [100, 900] };
  });
}

/** Asked for each letter of each card, and again with every look at the content. */
function toHas(some: readonly CardFont[]): Letters {
  const known = new Map<number, boolean>();
  return (code) => {
    const has = known.get(code) ?? some.some((font) => font.has(code));
    known.set(code, has);
    return has;
  };
}

function listOurs(role: FontRole): Named[] {
  const { name, weights } = OURS[role];
  return SUBSETS.map((subset) => ({
    path: require.resolve(`@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`),
    weights,
  }));
}

/** By the digest of their bytes: a file is read with every look at the content, and taken apart once. */
const LETTERS = new Map<string, Letters | undefined>();

function readFont({ path, weights }: Named): (CardFont & { readonly digest: string }) | undefined {
  try {
    const bytes = readRegular(path);
    const digest = hash('sha256', bytes, 'hex');
    if (!LETTERS.has(digest)) LETTERS.set(digest, findLetters(bytes));
    const has = LETTERS.get(digest);
    return has && { family: '', read: () => bytes, has, weights, digest };
  } catch {
    return undefined;
  }
}

function findLetters(bytes: Buffer): Letters | undefined {
  try {
    return readLetters(bytes);
  } catch {
    return undefined;
  }
}
