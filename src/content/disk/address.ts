/** Paths of files → kinds, ids and addresses. One file is one thing, and its id is its path. */
import { toFault } from '../problems/fault.ts';
import { getKind, KIND_NAMES, type KindName } from '../kinds/kinds.ts';
import { isDevice } from '../kinds/kind.ts';
import { nearest } from '../problems/nearest.ts';
import type { Fault } from '../problems/problem.ts';

export interface Addressed {
  readonly kind: KindName;
  /** Path under the folder of the kind, without extension. */
  readonly id: string;
}

const FOLDERS = new Map<string, KindName>(KIND_NAMES.map((name) => [getKind(name).folder, name]));
export const IMAGE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** What the file at `inside` (relative to the content folder) is, or why it cannot be anything. */
export function toAddressed(inside: string): Addressed | Fault {
  const [folder = '', ...rest] = inside.split('/');
  const kind = FOLDERS.get(folder);
  if (kind === undefined || rest.length === 0) return unknownFolder(folder, rest.length === 0);
  const name = rest.join('/');
  const dot = name.lastIndexOf('.');
  const extension = dot === -1 ? '' : name.slice(dot + 1);
  const { format, id: shape } = getKind(kind);
  if (extension !== format) return wrongExtension(extension, format);
  const id = name.slice(0, dot);
  if (!shape.test(id)) return wrongId(kind, id);
  const names = id.split('/');
  const device = names.find(isDevice);
  if (device !== undefined) return toDeviceFault(device);
  return findNameFault(names.at(-1) ?? '') ?? { kind, id };
}

/** Outputs add to a name, and so do temporary files; a disk allows 255 bytes. */
const MOST_NAME = 200;

function findNameFault(name: string): Fault | undefined {
  if (name.length > MOST_NAME) return toFault('id.long', { length: name.length, most: MOST_NAME });
  return name === 'index' ? toFault('id.reserved') : undefined;
}

/** With such a file, nobody on Windows can check out the repository. */
function toDeviceFault(name: string): Fault {
  return toFault('id.reserved:device', { name });
}

/** Why no picture can have this path below the content folder: it becomes part of an address, with additions. */
export function findPictureNameFault(inside: string): Fault | undefined {
  const name = inside.slice(inside.lastIndexOf('/') + 1);
  if (/^[\w.-]+(\/[\w.-]+)*$/.test(inside) && name.length <= MOST_NAME)
    return isDevice(name) ? toDeviceFault(name) : undefined;
  const right = toPlainName(name);
  return toFault('file.name', { right, most: MOST_NAME });
}

/** `Kang’an Straße 1.PNG` → `kang-an-strase-1.png`; `picture` if nothing is left. */
function toPlainName(name: string): string {
  const dot = name.lastIndexOf('.');
  const words = name
    .slice(0, dot)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  return `${(words ?? ['picture']).join('-').slice(0, 60)}${name.slice(dot).toLowerCase()}`;
}

/** Two paths with the same key would be one address on some disk or host. */
export function toFileKey(inside: string): string {
  return inside
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^./]*$/, '');
}

function unknownFolder(folder: string, isFile: boolean): Fault {
  const right = nearest(folder, FOLDERS.keys());
  const names = [...FOLDERS.keys()].map((name) => `${name}/`).join(', ');
  return toFault(isFile ? 'file.folder:none' : 'file.folder', { folder, names, near: right });
}

function wrongExtension(extension: string, format: string): Fault {
  const name = extension === '' ? 'file.extension:none' : 'file.extension';
  return toFault(name, { extension, format, images: `.${IMAGE_EXTENSIONS.join(', .')}` });
}

function wrongId(kind: KindName, id: string): Fault {
  const form =
    kind === 'coverage'
      ? 'coverage/2025/02/some-words.mdx'
      : `${getKind(kind).folder}/some-words.${getKind(kind).format}`;
  return toFault('id.invalid', { id, form });
}
