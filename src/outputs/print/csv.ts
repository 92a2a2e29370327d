/**
 * A row of RFC 4180 with CRLF. A cell that a spreadsheet would run as a formula gets an apostrophe in front, which
 * spreadsheets do not show (https://owasp.org/www-community/attacks/CSV_Injection); plain numbers stay as they are.
 */
export function printRow(cells: readonly string[]): string {
  return `${cells.map(printCell).join(',')}\r\n`;
}

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function printCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
