/**
 * The fonts for cards: the publication's own font files, else ours, plus installed Noto packages. Never the machine's
 * fonts.
 */
import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readRegular } from '../content/disk/decode.ts';
import { attempt } from '../content/problems/attempt.ts';
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
  /** Fonts of one family look alike: a mark next to a letter uses the family of that letter. */
  readonly family: string;
  readonly read: () => Buffer;
  readonly has: Letters;
  /** Its lightest and heaviest weight. */
  readonly weights: readonly [first: number, last: number];
}

/** A font file that cannot be used. */
interface FontFault {
  /** As in `publication.yaml`. */
  readonly src: string;
  readonly at: readonly [role: FontRole, index: number];
}

export type FontRole = 'text' | 'interface';

export interface CardFonts {
  readonly fonts: Readonly<Record<FontRole, readonly CardFont[]>>;
  /** `undefined` if a file cannot be used, since it may have the needed letters. */
  readonly lettering: Lettering | undefined;
  readonly faults: readonly FontFault[];
}

interface Named {
  readonly path: string;
  readonly weights: readonly [first: number, last: number];
  /** For a file of the publication, the fault if it cannot be used. */
  readonly fault?: FontFault;
}

/** The same fonts as on pages, by subset. */
const OURS: Readonly<
  Record<FontRole, { readonly name: string; readonly weights: Named['weights'] }>
> = {
  text: { name: 'faustina', weights: [300, 800] },
  interface: { name: 'public-sans', weights: [100, 900] },
};
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];

const require = createRequire(import.meta.url);

/** Reads only their bytes and which characters they have. */
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
        if (one.fault !== undefined) faults.push(one.fault);
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

/** The upright files. A family without files is a reader's system font, which cards cannot use. */
function listFiles(publicationDir: string, own: Fonts, role: FontRole): Named[] | undefined {
  const files = (own[role]?.files ?? []).map((file, index) => ({ ...file, index }));
  const upright = files.filter(({ style }) => style !== 'italic');
  if (upright.length === 0) return undefined;
  return upright.map(({ src, weight = '400', index }) => {
    const [first = 400, last = first] = weight.split(' ').map(Number);
    const path = join(publicationDir, 'public', src);
    return { path, weights: [first, last], fault: { src, at: [role, index] } };
  });
}

/** Packages for the role and the language come first; a letter is taken from the first font that has it. */
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

/** Memoized, since every look at the content asks for each letter of each card. */
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

/** By digest of the bytes: every look at the content reads a file, but parses it only once. */
const LETTERS = new Map<string, Letters | undefined>();

function readFont({ path, weights }: Named): (CardFont & { readonly digest: string }) | undefined {
  const bytes = attempt(() => readRegular(path));
  if (bytes === undefined) return undefined;
  const digest = hash('sha256', bytes, 'hex');
  if (!LETTERS.has(digest))
    LETTERS.set(
      digest,
      attempt(() => readLetters(bytes)),
    );
  const has = LETTERS.get(digest);
  return has && { family: '', read: () => bytes, has, weights, digest };
}
