/**
 * What is true of all tables, as the page of the data and `datapackage.json` say it. What stands in backquotes is code.
 */
export const TABLE_RULES: readonly string[] = [
  'The CSV files are UTF-8, and the first line holds the column names.',
  'Column names are lower-case words that SQL:2016, PostgreSQL, MySQL and SQLite do not reserve.',
  'A date is given as it was written, which may be a month, an interval or uncertain (EDTF). `…_from` and `…_to` give its first and last day, and are empty where nobody knows.',
  'A mark of doubt does not widen that range: only the date as written shows whether it is uncertain (`?`), approximate (`~`) or both (`%`).',
  'A cell that a spreadsheet would take for a formula begins with an apostrophe.',
];
