/** Errors of the content over the page that is open in a browser; to load the page again shows it as far as it can be. */
import { resolve } from 'node:path';
import type { ErrorPayload, ViteDevServer, WebSocketClient } from 'vite';
import { toPrintable } from '../../content/problems/print.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { countRest, sumUp } from '../../content/problems/sum-up.ts';

/**
 * The function that shows the errors among the problems, once: an editor at work has to see pages beside errors. The
 * page may be loading again at that moment, after the same save, and is then told when it is there.
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
    // An update of nothing takes away what was shown before.
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
      // Both are shown as markup, so words of the content have no place in them.
      message: `${many} in the content`,
      hint: 'Mend and save; or load the page again to see it as far as it can be shown.',
      stack: [...told.map(toText), ...countRest(rest)].join('\n\n'),
      loc: { file: resolve(first.path), line: first.line, column: first.column },
    },
  };
}

function toText({ path, line, column, field, message, remedy }: Problem): string {
  const place = `${path}:${String(line)}:${String(column)} ${field}`;
  return [place, message, remedy].map(toPrintable).join('\n  ');
}
