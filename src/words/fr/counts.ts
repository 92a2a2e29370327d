import type { Words } from '../en.ts';
import { count } from './say.ts';

export const counts: Words['counts'] = {
  items: (n) => count(n, '# synthèse', '# synthèses'),
  statements: (n) => count(n, '# déclaration', '# déclarations'),
  questions: (n) => count(n, '# question', '# questions'),
  entries: (n) => count(n, '# entrée', '# entrées'),
  changes: (n) => count(n, '# changement', '# changements'),
  days: (n) => count(n, '# jour', '# jours'),
  more: (n) => count(n, 'et # autre', 'et # autres'),
  newestFirst: (text, n) => (n > 1 ? `${text}, de la plus récente à la plus ancienne` : text),
  someOf: (shown, all) => `${shown} sur ${all}`,
};
