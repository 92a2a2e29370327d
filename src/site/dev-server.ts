/** What the dev server adds to Astro's: content is read again when it changes, and outputs and search are served. */
import { relative } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isHidden } from '../disk/list-files.ts';
import { toDevHeaders } from '../outputs/headers.ts';
import { serveOutputs } from './dev-outputs.ts';
import { showErrors } from './dev-overlay.ts';
import { startReport } from './dev-report.ts';
import { serveSearch } from './dev-search.ts';
import type { Session } from './session.ts';

type Refresh = ((options: { loaders?: string[] }) => Promise<void>) | undefined;

/** Astro's own store serves publishers' pages; it follows when the editor pauses, so that a page comes first. */
const STORE_DELAY = 5000;

export function attachDevServer(server: ViteDevServer, session: Session, refresh: Refresh): void {
  const { contentDir } = session.settings;
  const search = serveSearch(session);
  const report = startReport(session, { onChange: showErrors(server) });
  let timer: NodeJS.Timeout | undefined;
  const follow = (path: string) => {
    const inside = relative(contentDir, path).replaceAll('\\', '/');
    if (inside.startsWith('..') || inside === '' || isHidden(inside)) return;
    session.touch(inside);
    search.follow();
    report.follow(inside);
    server.environments.ssr.hot.send('astro:content-changed', {});
    server.ws.send({ type: 'full-reload' });
    clearTimeout(timer);
    timer = setTimeout(() => void refresh?.({}), STORE_DELAY);
  };
  server.watcher.add(contentDir);
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, follow);
  server.httpServer?.once('close', () => {
    search.close();
    report.close();
    clearTimeout(timer);
  });
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    for (const [name, value] of Object.entries(toDevHeaders(path))) response.setHeader(name, value);
    serveOutputs(session, path, response, () => {
      search.serve(path, response, next);
    });
  });
}
