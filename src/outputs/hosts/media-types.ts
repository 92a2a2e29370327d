/** Endings of our files that servers do not know, with their media types. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  csv: 'text/csv',
  ics: 'text/calendar',
  opml: 'text/x-opml',
  ris: 'application/x-research-info-systems',
};
