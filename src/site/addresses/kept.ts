/** All that a public page keeps in its reader's browser, by name; each has a sentence on the page of feeds. */
export const KEPT_IN_BROWSER = {
  /** When the reader was last here, and what was new then: `src/site/parts/since`. */
  visit: 'dateline.visit',
  /** That the shortcut is off: `src/search/client/shortcut.ts`. */
  shortcut: 'dateline.shortcut',
} as const;

/** The part of the page of feeds that lists them. */
export const KEPT_ID = 'kept';
