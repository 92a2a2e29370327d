import { resolve } from 'node:path';
import type { ErrorPayload, ViteDevServer, WebSocketClient } from 'vite';
import type { ContentReading } from '../../build/session.ts';
import { toPrintable } from '../../content/problems/print.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { countRest, sumUp } from '../../content/problems/sum-up.ts';
import { element, type Xml } from '../../outputs/print/xml.ts';
import type { DevAnswer } from './requests.ts';

/**
 * Returns a function that shows errors once: an editor at work must be able to see pages despite errors. If the page
 * is just reloading after the same save, it gets the errors when it connects.
 */
export function showErrors(server: ViteDevServer): (problems: readonly Problem[]) => void {
  let waiting: ErrorPayload | undefined;
  server.ws.on('vite:client:connect', (_data: undefined, client: WebSocketClient) => {
    if (waiting !== undefined) client.send(waiting);
    waiting = undefined;
  });
  return (problems) => {
    const payload = toPayload(problems.filter(({ severity }) => severity === 'error'));
    const isOpen = server.ws.clients.size > 0;
    waiting = isOpen ? undefined : payload;
    // An empty update removes the errors shown before.
    if (isOpen) server.ws.send(payload ?? { type: 'update', updates: [] });
  };
}

function toPayload(errors: readonly Problem[]): ErrorPayload | undefined {
  const [first] = errors;
  if (first === undefined) return undefined;
  const many = errors.length === 1 ? '1 error' : `${String(errors.length)} errors`;
  const { told, rest } = sumUp(errors);
  return {
    type: 'error',
    err: {
      title: 'This cannot be published yet',
      // Both are shown as markup, so they must not contain text of the content.
      message: `${many} in the content`,
      hint: 'Fix it and save, or reload the page to see what can be shown.',
      stack: [...told.map(toText), ...countRest(rest)].join('\n\n'),
      loc: { file: resolve(first.path), line: first.line, column: first.column },
    },
  };
}

function toText({ path, line, column, field, message, remedy }: Problem): string {
  const place = `${path}:${String(line)}:${String(column)} ${field}`;
  return [place, message, remedy].map(toPrintable).join('\n  ');
}

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
  code { overflow-wrap: anywhere }
  li { margin-block: 1.5rem }
  p { margin: 0.25rem 0 }
`;

/** The page at the address of a broken file: its errors, where they are, and how to fix them. */
export function findProblemPage(
  reading: Pick<ContentReading, 'broken' | 'problems'>,
  path: string,
): DevAnswer | undefined {
  const file = reading.broken.get(path.length > 1 ? path.replace(/\/+$/, '') : path);
  if (file === undefined) return undefined;
  // Late, since finding all problems takes longer than most pages.
  const own = reading.problems.filter((one) => one.path === file && one.severity === 'error');
  if (own.length === 0) return undefined;
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return { status: 500, headers, body: toProblemPage(file, own) };
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
      // Reloads the page when the file is fixed. Not empty, since HTML has no self-closing scripts.
      element('script', { type: 'module', src: '/@vite/client' }, ' '),
    ),
    element(
      'body',
      {},
      element('h1', {}, title),
      element('p', {}, element('code', {}, toPrintable(file)), ' has errors. Fix them and save.'),
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
