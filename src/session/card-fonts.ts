/** The fonts that cards are set in: those that a publication has as files, else our own. Never those of a machine. */
import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readRegular } from '../disk/read-regular.ts';
import { readLetters } from '../cards/font-letters.ts';
import type { Lettering, Letters } from '../cards/lettering.ts';
import type { Fonts } from '../kinds/fonts.ts';
import type { PublicationData } from '../kinds/publication.ts';
import type { Settings } from './settings.ts';

export interface CardFont {
  readonly bytes: Buffer;
  readonly has: Letters;
  /** The first and the last weight that it has. */
  readonly weights: readonly [first: number, last: number];
}

/** A file that cannot be used. */
export interface FontFault {
  /** As `publication.yaml` names it. */
  readonly src: string;
  readonly at: readonly [role: Role, index: number];
}

export type Role = 'text' | 'interface';

export interface CardFonts {
  readonly fonts: Readonly<Record<Role, readonly CardFont[]>>;
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
const OURS: Readonly<Record<Role, { readonly name: string; readonly weights: Named['weights'] }>> =
  {
    text: { name: 'faustina', weights: [300, 800] },
    interface: { name: 'public-sans', weights: [100, 900] },
  };
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];

const require = createRequire(import.meta.url);

/** Reads no more than their bytes and which characters they have. */
export function readCardFonts(
  { publicationDir }: Pick<Settings, 'publicationDir'>,
  { fonts: own = {} }: Pick<PublicationData, 'fonts'>,
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
  const fonts = {
    text: read(listFiles(publicationDir, own, 'text')),
    interface: read(listFiles(publicationDir, own, 'interface')),
  };
  const isWhole = faults.length === 0 && fonts.text.length > 0 && fonts.interface.length > 0;
  const toHas = (some: readonly CardFont[]) => (code: number) => some.some(({ has }) => has(code));
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
function listFiles(publicationDir: string, own: Fonts, role: Role): Named[] {
  const files = (own[role]?.files ?? []).map((file, index) => ({ ...file, index }));
  const upright = files.filter(({ style }) => style !== 'italic');
  if (upright.length === 0) return listOurs(role);
  return upright.map(({ src, weight = '400', index }) => {
    const [first = 400, last = first] = weight.split(' ').map(Number);
    const path = join(publicationDir, 'public', src);
    return { path, src, weights: [first, last], at: [role, index] };
  });
}

function listOurs(role: Role): Named[] {
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
    return has && { bytes, has, weights, digest };
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
