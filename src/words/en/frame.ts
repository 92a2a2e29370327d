/** What stands on every page. */
export const frame = {
  skip: 'Skip to the record',
  onThisPage: 'On this page',
  nav: {
    label: 'Main',
    latest: 'Latest',
    days: 'Days',
    questions: 'Questions',
    statements: 'Statements',
    measures: 'Measures',
    timeline: 'Timeline',
    people: 'People',
    corrections: 'Corrections',
    search: 'Search',
    follow: 'Follow',
    /** Leads to the foot, where the row has no room for more. */
    more: 'More',
    story: 'The story: {topic}',
  },
  /** The day when the newest entry was added. */
  updated: 'Last updated {day}',
  ended: 'Record ended {day}',
  foot: {
    what: 'We summarise other people’s reporting, credit it and link to it. We say when a thing happened, when it was published and when we added it.',
    aboutLabel: 'About',
    method: 'Method',
    listsLabel: 'Lists',
    browse: 'Browse',
    lists: {
      coverage: 'Coverage',
      topics: 'Topics',
      organizations: 'Organizations',
      places: 'Places',
      events: 'Events',
      outlets: 'Sources',
    },
    follow: 'Follow',
    everything: 'Everything that we add: {feeds}. By topic, as a calendar or as data: {page}.',
    /** Without topics or events. */
    everythingAsData: 'Everything that we add: {feeds}. All of it as data: {page}.',
    feedsAndData: 'feeds and data',
    /** The publication’s pages elsewhere. */
    elsewhere: 'Elsewhere: {links}',
    /** Over links of the publisher’s own. */
    more: 'More',
    reuse: 'Reuse',
    licence: 'Our text: {licence}. Quotations and pictures belong to their speakers and makers.',
  },
  policies: { work: 'How we work', corrections: 'How we correct', desk: 'Who we are' },
  search: { label: 'Words to look for', submit: 'Search' },
  /** Over a page for the desk alone, which is not out. */
  draft: 'Draft: readers do not see this page.',
  /** The same, before the day and the hour at which it will be. */
  coming: 'Not out yet. Out from ',
  noContact: 'no address is set in this edition',
  feedSeparators: { between: ', ', last: ' or ' },
};
