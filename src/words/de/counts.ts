import type { Words } from '../en.ts';
import { count } from './say.ts';

export const counts: Words['counts'] = {
  items: (n) => count(n, '# Beitrag', '# Beiträge'),
  statements: (n) => count(n, '# Aussage', '# Aussagen'),
  questions: (n) => count(n, '# Frage', '# Fragen'),
  entries: (n) => count(n, '# Eintrag', '# Einträge'),
  changes: (n) => count(n, '# Änderung', '# Änderungen'),
  days: (n) => count(n, '# Tag', '# Tage'),
  more: (n) => count(n, 'und # weitere', 'und # weitere'),
  newestFirst: (text, n) => (n > 1 ? `${text}, die neuesten zuerst` : text),
  someOf: (shown, all) => `${shown} von ${all}`,
};
