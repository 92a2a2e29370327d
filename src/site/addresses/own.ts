/**
 * Which addresses the site itself uses or may use one day, whatever the content: what the constants of this folder begin
 * with. `test/own-addresses.test.ts` compares it with every page and output there is.
 */
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { findPart } from '../../content/kinds/kind.ts';
import * as files from './files.ts';
import * as pages from './pages.ts';
import { LISTED_KINDS } from './things.ts';

const FOLDERS = new Map(LISTED_KINDS.map((name) => [getKind(name).folder, name]));

/** `index` is the file of the front page, `archive` a name that lists of what is old are often given. */
const KEPT = ['archive', 'index'];

/** First parts of addresses; nothing at or below them can be an old address of anything. */
const OWN: ReadonlySet<string> = new Set([
  ...KEPT,
  ...[pages, files]
    .flatMap((room) => Object.values<unknown>(room))
    .flatMap((one) => (typeof one === 'string' ? one.split(/[/?#]/, 2)[1] : []) ?? [])
    .filter((first) => first !== '' && !FOLDERS.has(first)),
]);

/** The kind below whose list `path` (without its first slash) lies. */
export function findKindAbove(path: string): KindName | undefined {
  return FOLDERS.get(path.split('/', 1)[0] ?? '');
}

/** Whether `path` (without its first slash) is the site’s own, whatever the content. */
export function isOwnAddress(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (OWN.has(first)) return true;
  const kind = FOLDERS.get(first);
  if (kind === undefined) return false;
  // Pages of the list of all things of the kind.
  if (rest.length === 0 || (rest.length === 2 && rest[0] === 'page')) return true;
  const { reserved, fromRecord, id } = getKind(kind);
  const below = rest.join('/');
  // Of some kinds the record makes pages without a file.
  return (fromRecord === true && id.test(below)) || findPart(reserved)?.test(below) === true;
}
