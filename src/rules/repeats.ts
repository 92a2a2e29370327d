/** The same words by the same speaker in two statements, of which neither refers to the other. */
import { perObject } from '../content/problems/memoize.ts';
import { type Statement, toSpot } from '../model/statements/statement.ts';
import { isOut, isWithdrawn } from '../model/visible.ts';
import { toPlain } from './holds.ts';
import type { Rule, RuleFault } from './rule.ts';

export const REPEAT_RULES: readonly Rule[] = [
  {
    id: 'statement.repeats',
    reads: 'publication',
    find: ({ statements }) => listUntold(statements),
  },
];

function listUntold(statements: readonly Statement[]): RuleFault[] {
  const faults = new Map<Statement, RuleFault>();
  for (const group of groupBySaying(statements).values()) {
    if (group.length === 1) continue;
    const same = new Set(group);
    const isTold = ({ relations, reverse }: Statement) =>
      relations.some(({ to }) => same.has(to)) || reverse.some(({ from }) => same.has(from));
    for (const [index, one] of group.entries()) {
      if (index === 0 || faults.has(one) || isTold(one)) continue;
      const before = group.find((other, at) => at < index && mayName(one, other));
      if (before === undefined) continue;
      const slots = {
        speakers: one.nameSpeakers(),
        address: before.address.slice(1),
        when: before.said.when.text,
      };
      faults.set(one, { ...toSpot(one, 'repeats'), slots });
    }
  }
  return [...faults.values()];
}

/** By speaker and words, shown or original; in the order of saying. */
function groupBySaying(statements: readonly Statement[]): Map<string, Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const key of listSayings(statement)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [statement]);
      else group.push(statement);
    }
  return groups;
}

const listSayings = perObject(({ item, speaker, words, original }: Statement): string[] => {
  if (speaker === undefined || isWithdrawn(item)) return [];
  const sayings = [words, original ?? ''].filter(isTelling).map(toSaying);
  return [...new Set(sayings)].map((saying) => `${speaker.id} ${saying}`);
});

/** What is published may refer only to what is. */
function mayName(from: Statement, to: Statement): boolean {
  return isOut(to.item) || !isOut(from.item);
}

/** One form for words that differ in quotation marks, dashes, spaces, capitals or the signs around them. */
export function toSaying(words: string): string {
  return toPlain(words)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const IDEOGRAPHS = /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}/gu;

/** “No comment” is said by everybody, often: fewer than four words, or eight characters of Chinese or Japanese, tell nothing. */
export function isTelling(words: string): boolean {
  const ideographs = words.match(IDEOGRAPHS)?.length ?? 0;
  return ideographs >= 8 || words.trim().split(/\s+/u).length >= 4;
}
