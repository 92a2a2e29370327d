/**
 * The addresses that the site itself uses or may use one day, known here by their form: pages are made higher up.
 * `test/own-addresses.test.ts` compares it with every page and output there is.
 */
import { getKind, KIND_NAMES } from '../kinds/kinds.ts';
import { findPart } from '../kinds/none.ts';

/** First parts of addresses; nothing at or below them can be an old address of anything. */
const OWN: ReadonlySet<string> = new Set([
  '404',
  'about',
  'archive',
  'corrections',
  'corrections-policy',
  'data',
  'feeds',
  'index',
  'method',
  'pagefind',
  'search',
  'statements',
  'timeline',
]);

const FOLDERS = new Map(KIND_NAMES.map((name) => [getKind(name).folder, name]));

/** Whether `path` (without its first slash) is the site’s own, whatever the content. */
export function isOwnAddress(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  if (OWN.has(first)) return true;
  const kind = FOLDERS.get(first);
  if (kind === undefined) return false;
  // Pages of the list of all things of the kind.
  if (rest.length === 0 || (rest.length === 2 && rest[0] === 'page')) return true;
  return findPart(getKind(kind).reserved)?.test(rest.join('/')) === true;
}
