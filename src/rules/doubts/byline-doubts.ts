/** A credit that says more than the name of one person or one body. */
import { findAt } from '../../content/kinds/relations.ts';
import { isNameSuffix, isSeveral } from '../../model/writers.ts';
import type { Entry } from '../../model/entry.ts';
import { isOf, type Doubt } from '../../model/doubt.ts';

const LISTS = [
  ['credits', '*'],
  ['sources', '*', 'credits', '*'],
];
/** What companies write after a comma. */
const COMPANY = /^(?:inc|ltd|llc|llp|l\.l\.c|corp|co|plc|gmbh|s\.?a)\.?$/i;

/** `known` has the names of our people, organizations and outlets, whatever is in them. */
export function listBylineDoubts(entry: Entry, known: ReadonlySet<string>): Doubt[] {
  if (!isOf(entry, 'coverage')) return [];
  return LISTS.flatMap((list) => findAt(entry.data, [...list, 'name'])).flatMap(
    ({ path, value }): Doubt[] => {
      const fault = known.has(value) ? undefined : findFault(value);
      return fault === undefined ? [] : [{ at: path, code: 'doubt.byline', ...fault }];
    },
  );
}

function findFault(name: string): Pick<Doubt, 'message' | 'remedy'> | undefined {
  if (isSeveral(name))
    return {
      message: `“${name}” stands for one credit, and citations print it as one name`,
      remedy: 'write a credit for each: [{ role: author, name: … }, { role: author, name: … }]',
    };
  const rest = name
    .split(',')
    .slice(1)
    .map((part) => part.trim());
  if (rest.every((part) => isNameSuffix(part) || COMPANY.test(part))) return undefined;
  return {
    message: `“${name}” holds a comma, and what follows it would be printed as part of the name`,
    remedy:
      'write the name as it is read aloud, and whom they work for as the id in `organization`',
  };
}
