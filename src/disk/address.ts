/** Paths of files → kinds, ids and addresses; one file is one thing, and its id is its path. */
import { getKind, KIND_NAMES, type KindName } from '../kinds/kinds.ts';
import { nearest } from '../problems/nearest.ts';

export interface Addressed {
  readonly kind: KindName;
  /** Path under the folder of the kind, without extension. */
  readonly id: string;
}

export interface Misplaced {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const FOLDERS = new Map<string, KindName>(KIND_NAMES.map((name) => [getKind(name).folder, name]));
export const IMAGE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** What the file at `inside` (relative to the content folder) is, or why it cannot be anything. */
export function toAddressed(inside: string): Addressed | Misplaced {
  const [folder = '', ...rest] = inside.split('/');
  const kind = FOLDERS.get(folder);
  if (kind === undefined || rest.length === 0) return unknownFolder(folder, rest.length === 0);
  const name = rest.join('/');
  const dot = name.lastIndexOf('.');
  const extension = dot === -1 ? '' : name.slice(dot + 1);
  const { format, id: shape } = getKind(kind);
  if (extension !== format) return wrongExtension(extension, format);
  const id = name.slice(0, dot);
  return shape.test(id) ? { kind, id } : wrongId(kind, id);
}

/** Two paths with the same key would be one address on some disk or host. */
export function toAddressKey(inside: string): string {
  return inside
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^./]*$/, '');
}

function unknownFolder(folder: string, isFile: boolean): Misplaced {
  const right = nearest(folder, FOLDERS.keys());
  const names = [...FOLDERS.keys()].map((name) => `${name}/`).join(', ');
  return {
    code: 'file.folder',
    message: isFile
      ? 'lies outside the folder of any kind'
      : `“${folder}/” is not the folder of a kind`,
    remedy: right === undefined ? `move it to one of ${names}` : `did you mean “${right}/”?`,
  };
}

function wrongExtension(extension: string, format: string): Misplaced {
  return {
    code: 'file.extension',
    message: extension === '' ? 'has no extension' : `has the extension .${extension}`,
    remedy: `here files end in .${format} (images in .${IMAGE_EXTENSIONS.join(', .')})`,
  };
}

function wrongId(kind: KindName, id: string): Misplaced {
  const form =
    kind === 'coverage'
      ? 'coverage/2025/02/some-words.mdx'
      : `${getKind(kind).folder}/some-words.${getKind(kind).format}`;
  return {
    code: 'id.invalid',
    message: `“${id}” is not an id`,
    remedy: `name the file like ${form}: lower-case a to z, digits and single hyphens`,
  };
}

/** The address of an entry on the site. */
export function toUrlPath(kind: KindName, id: string): string {
  return `/${getKind(kind).folder}/${id}`;
}
