import type { KindName } from '../../kinds/kinds.ts';
import { pluralsOf } from '../plural.ts';

const count = pluralsOf('en');

/** What is said of a kind. */
export interface KindWords {
  /** A label for one of them, and for several. */
  readonly one: string;
  readonly many: string;
  /** The link to all of them. */
  readonly all: string;
  /** The name of its data file, and how many it holds of what. */
  readonly file: string;
  readonly note: (n: number) => string;
}

const notes =
  (one: string, many: string, about: string) =>
  (n: number): string =>
    count(n, { one: `# ${one}. ${about}`, other: `# ${many}. ${about}` });

export const kinds: Readonly<Record<KindName, KindWords>> = {
  coverage: {
    one: 'Coverage',
    many: 'Coverage',
    all: 'All coverage',
    file: 'Coverage',
    note: notes('item', 'items', 'Our short account of somebody’s reporting.'),
  },
  topic: {
    one: 'Topic',
    many: 'Topics',
    all: 'All topics',
    file: 'Topics',
    note: notes('topic', 'topics', 'A running part of the story, with its own summary and scope.'),
  },
  question: {
    one: 'Question',
    many: 'Questions',
    all: 'All questions',
    file: 'Questions',
    note: notes(
      'question',
      'questions',
      'Something that is answered in different ways, or not at all.',
    ),
  },
  measure: {
    one: 'Measure',
    many: 'Measures',
    all: 'All measures',
    file: 'Measures',
    note: notes('measure', 'measures', 'A duty, a control or a fee, with what became of it.'),
  },
  day: {
    one: 'Day',
    many: 'Days',
    all: 'All days',
    file: 'Days',
    note: notes('day', 'days', 'What the desk says of a day of the story.'),
  },
  person: {
    one: 'Person',
    many: 'People',
    all: 'All people',
    file: 'People',
    note: notes('person', 'people', 'Somebody who acts or speaks in the story.'),
  },
  organization: {
    one: 'Organization',
    many: 'Organizations',
    all: 'All organizations',
    file: 'Organizations',
    note: notes(
      'organization',
      'organizations',
      'A government, ministry, company or body in the story.',
    ),
  },
  place: {
    one: 'Place',
    many: 'Places',
    all: 'All places',
    file: 'Places',
    note: notes('place', 'places', 'Where things happen; its zone dates them.'),
  },
  event: {
    one: 'Event',
    many: 'Events',
    all: 'All events',
    file: 'Events',
    note: notes(
      'event',
      'events',
      'Something that took place, is planned, or is said to have taken place.',
    ),
  },
  outlet: {
    one: 'Outlet',
    many: 'Outlets',
    all: 'All outlets',
    file: 'Outlets',
    note: notes('outlet', 'outlets', 'Who published the reporting that we cover.'),
  },
  page: {
    one: 'Page',
    many: 'Pages',
    all: 'All pages',
    file: 'Pages',
    note: notes(
      'page',
      'pages',
      'What the desk says of itself: who it is, how it works, how it corrects.',
    ),
  },
};
