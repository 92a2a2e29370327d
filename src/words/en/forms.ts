/**
 * The forms in which readers write to the desk, at its repository. Pages lead to them by the names, and `clip` knows by the
 * labels what a reader wrote where.
 */
export const forms = {
  public: 'Everybody can read what you write here, under your user name.',
  coverage: {
    name: 'Suggest a report',
    about: 'A report or an official record that is missing here.',
    labels: {
      url: 'Address of the report',
      title: 'Headline, as printed',
      outlet: 'Outlet or office',
      published: 'Day and hour, as printed',
      author: 'Byline, as printed',
      access: 'What it takes to read it',
      why: 'What it adds',
    },
    zone: 'With the time zone, where the page gives one.',
    own: 'In your own words. Please quote no more than a sentence.',
  },
  error: {
    name: 'Report an error',
    about: 'Something on a page of this site is wrong.',
    labels: {
      page: 'Page with the error',
      says: 'What it says',
      wrong: 'What is wrong',
      url: 'Where the right thing can be read',
    },
  },
};
