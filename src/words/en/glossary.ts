/** The page that explains our own words, each in a sentence. */
export const glossary = {
  title: 'Glossary',
  lede: 'Words that mean one thing here, each in a sentence.',
  /** In the foot of every page. */
  link: 'Words explained',
  /** Below what uses them. */
  see: 'In the glossary: {terms}.',
  /** Those that stand nowhere else in this table. */
  names: {
    dateline: 'Dateline',
    'four-dates': 'Four dates',
    hedge: 'Hedge',
    measure: 'Measure',
    origin: 'Origin',
    paraphrase: 'Paraphrase',
    'past-day': 'State of play on a day',
    position: 'Position',
    reading: 'Reading',
    side: 'Side',
    statement: 'Statement',
  },
  /** By the place of each on the page. */
  meanings: {
    announced: 'A measure has been made public and does not apply yet; it may never do so.',
    claimed: 'Somebody says that it happened, and nothing on record confirms it.',
    dateline:
      'The place and the day at the head of an item: where and when the reported thing happened, by the clock of that place.',
    denies: 'A statement speaks of another one and says that it is not so.',
    disputed: 'The latest answers to a question do not match.',
    'four-dates':
      'When a thing happened, when somebody spoke of it, when that was published, and when we added it: often four different days.',
    'hard-to-fit-with':
      'Two statements can hardly both be right, although the later one does not speak of the earlier.',
    hedge:
      'A limit that speakers set to their own words, such as “as far as I know”; we keep it, and dot it.',
    'in-force': 'A measure applies.',
    known:
      'Two or more have answered a question, and all of those agree; or an editor has named what settled it, and signed for that.',
    measure: 'A duty, fee, control or ban that is threatened, announced or put into force.',
    'official-record':
      'A text that a government or another body published itself: an order, a transcript, a statement.',
    origin:
      'The briefing, document, wire report or interview behind a report; ten reports of one briefing have one origin.',
    paraphrase: 'What somebody said, in words that are not the speaker’s own.',
    'past-day':
      'A page as it would have stood at the end of that day: what was published later is left out.',
    position: 'The answer that we read in a statement, out of those that a question allows.',
    qualifies: 'A statement limits another one, or speaks to it without a yes or a no.',
    reading:
      'How a statement compares, in the judgement of an editor, with what the speaker said before: same, softer, harder or reversed.',
    readout: 'A government’s own short account of a call or a meeting, published after it.',
    side: 'One of the parties to the story; the page of a person or body says to which it belongs.',
    statement: 'What somebody said or wrote, with the day, the place, the listener and the source.',
    unknown: 'Nobody has answered the question on record, or only one has.',
  },
};

/** A word that has a place in the glossary. */
export type Term = keyof typeof glossary.meanings;
