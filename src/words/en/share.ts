/** Passing a page on: cards, pages for the frames of others, links to copy. */
export const share = {
  /** The row of links. */
  label: 'Pass it on',
  share: 'Share',
  copied: 'Link copied',
  cite: 'Cite',
  embed: 'Embed',
  embedHow:
    'Copy this into a page of yours. It always shows what stands here, without script or cookie.',
  embedCode: 'Code to copy',
  embedSee: 'See it by itself',
  embedFigure: 'Its figure by itself',
  copyStatement: 'Copy link to this statement',
  /** On cards and in frames. */
  onDay: 'on {day}',
  reportedBy: (names: string) => `Reported by ${names}`,
  recordOf: (names: string) => `Record of ${names}`,
  rateBefore: (rate: string) => `Before, ${rate}.`,
  rateAfter: (rate: string) => `After, ${rate}.`,
  allStatements: 'All statements',
  wholeReport: 'The whole report',
  rateInFull: 'How this rate came about',
  question: 'On the question:',
  /** For programs that read. */
  asMarkdown: (end: string) =>
    `Each item is also there as Markdown, at its address followed by ${end}.`,
};
