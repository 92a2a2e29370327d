/** What the search page needs once a reader searches, as one file. */
export * from './page.ts';
export * from './plan.ts';
