import type { Words } from '../en.ts';

export const counts: Words['counts'] = {
  items: (n) => `${String(n)}条报道`,
  statements: (n) => `${String(n)}次表态`,
  questions: (n) => `${String(n)}个问题`,
  entries: (n) => `${String(n)}条记录`,
  changes: (n) => `${String(n)}次变动`,
  days: (n) => `${String(n)}天`,
  more: (n) => `另有${String(n)}项`,
  newestFirst: (text, n) => (n > 1 ? `${text}，由新到旧` : text),
  someOf: (shown, all) => `${all}中的${String(shown)}${toMeasureWord(all)}`,
};

/** What stands between a number and what it counts: “12条报道” has 条. */
function toMeasureWord(counted: string): string {
  return /^\d+(\p{Script=Han})/u.exec(counted)?.[1] ?? '';
}
