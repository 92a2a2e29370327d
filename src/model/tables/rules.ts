/**
 * What is true of all tables, as the page of the data and `datapackage.json` say it. What stands in backquotes is code.
 */
export const TABLE_RULES: readonly string[] = [
  'The CSV files are UTF-8 with a line of names first.',
  'Names are lower-case words that SQL:2016, PostgreSQL, MySQL and SQLite do not reserve.',
  'A date stands as it was written, which may be a month, an interval or uncertain (EDTF), and beside it the first and the last day of what was written, in `…_from` and `…_to`; these are empty where nobody knows.',
  'A mark of doubt widens no day: whether a date is uncertain (`?`), approximate (`~`) or one and the other (`%`) is seen only as it was written.',
  'A cell that a spreadsheet would run as a formula begins with an apostrophe.',
];
