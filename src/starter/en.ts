import type { StarterTexts } from './starter-texts.ts';

export const EN: StarterTexts = {
  tagline: 'Who said what, when, and on whose word',
  scope:
    'This publication is being set up. What it covers, and by which rule, will be stated here.',
  outlet: 'An example outlet',
  topic: {
    title: 'An example topic',
    summary:
      'Invented, to show what a topic looks like. Say here where things stand, in two or three sentences.',
  },
  item: {
    title: 'An example: this is what an item looks like',
    summary:
      'Nothing in it has happened. It stands here so that the first page is not empty, until there is an item of your own.',
    body: 'An item is a short account of somebody else’s reporting, in words of your own. Its dates, its source and who wrote it stand above this text, in the front matter of the file.',
    unlinked: 'The piece is invented, so there is nothing to link.',
  },
  pages: {
    about: {
      title: 'About us',
      summary: 'Who makes this publication, what it covers, and where to write to us.',
      body: `## Who makes it

TODO: Name the people who choose and write the items, who owns the publication, and who pays for it.

## What it covers

<Scope />

## Write to us

<Contact />`,
    },
    method: {
      title: 'How we work',
      summary: 'How an item is made, and what is read for it.',
      body: `An item is our own short account of other people’s reporting. It names the outlet, links the piece, and keeps its dates apart: when a thing happened, when it was said, when it was published, and when we added it.

TODO: Say who writes and who checks, what you read in full, what you leave out, and how you treat unnamed sources.`,
    },
    'corrections-policy': {
      title: 'How we correct',
      summary: 'A change of meaning is noted on the page, and the note stays.',
      body: `A note says what stood there before, what stands there now, and why. All of them are in [one list](/corrections).

TODO: Say who decides, how soon you answer, and when an item is withdrawn.

To tell us of a mistake: <Contact />.`,
    },
  },
};
