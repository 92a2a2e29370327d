import type { Words } from '../en.ts';
import { counted } from './nouns.ts';

export const counts: Words['counts'] = {
  items: (n) => counted('item', n),
  statements: (n) => counted('statement', n),
  questions: (n) => counted('question', n),
  entries: (n) => counted('entry', n),
  changes: (n) => counted('change', n),
  days: (n) => counted('day', n),
  more: (n) => `وغيرها (${String(n)})`,
  newestFirst: (text, n) => (n > 1 ? `${text}، الأحدث أولًا` : text),
  someOf: (shown, all) => `${all}، المعروض منها: ${String(shown)}`,
};
