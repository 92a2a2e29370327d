/**
 * Which addresses the site itself uses or may use one day, whatever the content: what the constants of this folder begin
 * with. `test/own-addresses.test.ts` compares it with every page and output there is.
 */
import { getKind, KIND_NAMES } from '../../kinds/kinds.ts';
import { findPart } from '../../kinds/none.ts';
import * as files from './files.ts';
import * as ledgers from './ledgers.ts';
import * as pages from './pages.ts';
import * as search from './search.ts';

const FOLDERS = new Map(KIND_NAMES.map((name) => [getKind(name).folder, name]));

/**
 * `index` is the file of the front page, `archive` a name that lists of what is old are often given, and the others are
 * what publishers mostly call pages of their own. None of them is linked: which there are, `publication.yaml` says.
 */
const KEPT = ['about', 'archive', 'corrections-policy', 'index', 'method'];

/** First parts of addresses; nothing at or below them can be an old address of anything. */
const OWN: ReadonlySet<string> = new Set([
  ...KEPT,
  ...[pages, ledgers, search, files]
    .flatMap((room) => Object.values<unknown>(room))
    .flatMap((one) => (typeof one === 'string' ? one.split(/[/?#]/, 2)[1] : []) ?? [])
    .filter((first) => first !== '' && !FOLDERS.has(first)),
]);

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
