import type { StarterTexts } from './starters.ts';

export const EN: StarterTexts = {
  tagline: 'Who said what, when, and on whose word',
  scope:
    'This publication is being set up. What it covers, and by which rule, will be explained here.',
  outlet: 'An example outlet',
  topic: {
    title: 'An example topic',
    summary:
      'Invented, to show what a topic looks like. Sum up the topic here, in two or three sentences.',
  },
  item: {
    title: 'An example: this is what an item looks like',
    summary:
      'Nothing in it has happened. It keeps the front page from being empty until you add an item of your own.',
    body: 'An item is a short account of somebody else’s reporting, in your own words. Its dates, its source and its author are above this text, in the front matter of the file.',
    unlinked: 'The report is invented, so there is nothing to link to.',
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
      summary: 'How we make an item, and what we read for it.',
      body: `An item is our own short account of other people’s reporting. It names the outlet, links to the report, and gives four separate dates: when a thing happened, when it was said, when it was published, and when we added it.

TODO: Say who writes and who checks, what you read in full, what you leave out, and how you treat unnamed sources.`,
    },
    'corrections-policy': {
      title: 'How we correct',
      summary: 'We note every change of meaning on the page, and the note stays.',
      body: `A note says what the page said before, what it says now, and why. All of them are in [one list](/corrections).

TODO: Say who decides, how soon you answer, and when an item is withdrawn.

To report a mistake: <Contact />.`,
    },
  },
};
