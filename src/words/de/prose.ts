import type { Words } from '../en.ts';

export const prose: Words['prose'] = {
  hedges: 'Gepunktet unterstrichene Wörter sind Einschränkungen, die so gesagt wurden.',
  hedgesShown: '{example} sind Einschränkungen, die so gesagt wurden.',
  hedgesExample: 'Gepunktet unterstrichene Wörter',
  noCorrections: 'Keine.',
  policy: '{policy}.',
  notice: '{type}, {on}',
  corrections: {
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    update: 'Aktualisierung',
    retraction: 'Rücknahme',
  },
  background: 'Hintergrund',
  seeAlso: 'Siehe auch',
  speaker: '{name}, {role}',
};
