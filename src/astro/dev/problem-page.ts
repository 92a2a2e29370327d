/** What dev shows at the address of a file that makes no page: what is wrong with it, where, and what to do about it. */
import type { ServerResponse } from 'node:http';
import { element, type Xml } from '../../outputs/print/xml.ts';
import { toPrintable } from '../../content/problems/print.ts';
import type { Problem } from '../../content/problems/problem.ts';
import type { Reading } from '../../build/session.ts';

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
  code { overflow-wrap: anywhere }
  li { margin-block: 1.5rem }
  p { margin: 0.25rem 0 }
`;

/** Answers if the file of the page at `path` is broken; `next` is called for every other page. */
export function serveProblems(
  reading: Pick<Reading, 'broken' | 'problems'>,
  path: string,
  response: ServerResponse,
  next: () => void,
): void {
  const file = reading.broken.get(path.length > 1 ? path.replace(/\/+$/, '') : path);
  // Only now: to find all problems takes longer than most pages.
  const own =
    file === undefined
      ? []
      : reading.problems.filter((one) => one.path === file && one.severity === 'error');
  if (file === undefined || own.length === 0) {
    next();
    return;
  }
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(toProblemPage(file, own));
}

function toProblemPage(file: string, problems: readonly Problem[]): string {
  const title = 'This page cannot be shown yet';
  const root = element(
    'html',
    { lang: 'en' },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('style', {}, STYLE),
      // Loads the page again when the file is mended; not an empty element, which HTML has not for scripts.
      element('script', { type: 'module', src: '/@vite/client' }, ' '),
    ),
    element(
      'body',
      {},
      element('h1', {}, title),
      element('p', {}, element('code', {}, toPrintable(file)), ' is broken. Mend and save it.'),
      element('ol', {}, problems.map(printOne)),
    ),
  );
  return `<!doctype html>\n${root.xml}\n`;
}

function printOne({ path, line, column, field, message, remedy }: Problem): Xml {
  const place = `${path}:${String(line)}:${String(column)}`;
  return element(
    'li',
    {},
    element('p', {}, element('code', {}, toPrintable(place))),
    element('p', {}, toPrintable(`${field} ${message}`.trim())),
    element('p', {}, '→ ', toPrintable(remedy)),
  );
}
