import type { Words } from '../en.ts';
import { count } from './say.ts';

export const list: Words['list'] = {
  filters: 'Aussagen filtern',
  months: 'Monate',
  allItems: (n) => count(n, 'Der eine Beitrag', 'Alle # Beiträge'),
  allCoverage: 'Alle Beiträge',
  pages: 'Seiten dieser Liste',
  page: (n) => `Seite ${n}`,
  pageOf: (n, all) => `Seite ${n} von ${all}`,
  newer: 'Neuere',
  older: 'Ältere',
  earlier: 'Früher',
  later: 'Später',
  previous: 'Zurück',
  next: 'Weiter',
  source: 'Quelle:',
  reportedBy: 'Bericht:',
  sourceLine: '{verb} {outlet}. {mark}',
  sourceLineLater: '{verb} {outlet}, {lag}. {mark}',
  allFigures: 'Alle Zahlen',
  itemsByMonth: 'Beiträge nach Monaten',
  month: 'Monat',
  items: 'Beiträge',
  mostIn: (month, n) =>
    count(n, `Die meisten Beiträge im ${month}: #`, `Die meisten Beiträge im ${month}: #`),
  mostInSeveral: (month, others, n) =>
    `Die meisten Beiträge im ${month} und in ${count(others, 'einem weiteren Monat', '# weiteren Monaten')}: je ${n}`,
  show: 'Zeigen',
  hide: 'Schließen',
};
