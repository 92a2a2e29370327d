import type { Words } from '../en.ts';

export const share: Words['share'] = {
  label: 'Weitergeben',
  share: 'Teilen',
  copied: 'Link kopiert',
  cite: 'Zitieren',
  embed: 'Einbetten',
  embedHow:
    'Kopieren Sie dies in eine Ihrer Seiten. Es zeigt stets, was hier steht, ohne Skript und ohne Cookie.',
  embedCode: 'Code zum Kopieren',
  embedSee: 'Für sich ansehen',
  embedFigure: 'Die Grafik für sich',
  copyStatement: 'Link zu dieser Aussage kopieren',
  onDay: '{day:on}',
  reportedBy: (names) => `Berichtet von ${names}`,
  recordOf: (names) => `Dokument von ${names}`,
  rateBefore: (rate) => `Davor ${rate}.`,
  rateAfter: (rate) => `Danach ${rate}.`,
  allStatements: 'Alle Aussagen',
  wholeReport: 'Der ganze Beitrag',
  rateInFull: 'Wie dieser Satz zustande kam',
  question: 'Zur Frage:',
  asMarkdown: (end) =>
    `Jeder Beitrag steht auch als Markdown da: unter seiner Adresse mit ${end} dahinter.`,
};
