import type { Words } from '../en.ts';
import { count } from './say.ts';

export const list: Words['list'] = {
  filters: 'Filtrer les déclarations',
  months: 'Mois',
  allItems: (n) => count(n, 'La synthèse', 'Les # synthèses'),
  allCoverage: 'Toutes les synthèses',
  pages: 'Pages de cette liste',
  page: (n) => `Page ${n}`,
  pageOf: (n, all) => `page ${n} sur ${all}`,
  newer: 'Plus récentes',
  older: 'Plus anciennes',
  earlier: 'Avant',
  later: 'Après',
  previous: 'Précédent',
  next: 'Suivant',
  source: 'Source\u00a0:',
  reportedBy: 'D’après',
  sourceLine: '{verb} {outlet}. {mark}',
  sourceLineLater: '{verb} {outlet}, {lag}. {mark}',
  allFigures: 'Tous les chiffres',
  itemsByMonth: 'Synthèses par mois',
  month: 'Mois',
  items: 'Synthèses',
  mostIn: (month, n) =>
    count(
      n,
      `Mois le plus fourni\u00a0: ${month}, avec # synthèse`,
      `Mois le plus fourni\u00a0: ${month}, avec # synthèses`,
    ),
  mostInSeveral: (month, others, n) =>
    `Mois les plus fournis\u00a0: ${month} et ${count(others, 'un autre', '# autres')}, avec ${count(n, '# synthèse', '# synthèses')} chacun`,
  show: 'Afficher',
  hide: 'Masquer',
};
