/** What stands in and around the text of an entry. */
export const prose = {
  hedges: 'Dotted words are the speaker’s own hedges.',
  /** The same with the first words dotted, as an example. */
  hedgesShown: '{example} are the speaker’s own hedges.',
  hedgesExample: 'Dotted words',
  noCorrections: 'None.',
  policy: '{policy}.',
  notice: '{type}, {on}',
  corrections: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  background: 'Background',
  seeAlso: 'See also',
  speaker: '{name}, {role}',
};
