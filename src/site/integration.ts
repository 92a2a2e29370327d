/** All that Dateline tells Astro: how to build, where things lie, and what the dev server does when content changes. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findCurrentSession, setCurrentSession } from './current.ts';
import { attachDevServer } from './dev-server.ts';
import { images } from './images-plugin.ts';
import { openSession } from './session.ts';
import { readSettings } from './settings.ts';
import { toStage } from './stage.ts';

export function dateline(): AstroIntegration {
  return {
    name: 'dateline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const session = findCurrentSession() ?? openSession(readSettings(process.env));
        setCurrentSession(session);
        const { settings } = session;
        const stage = toStage(settings.cacheDir);
        updateConfig({
          site: settings.siteUrl ?? session.read().publication?.about.url ?? 'http://localhost',
          cacheDir: pathToFileURL(`${stage.astroDir}/`).href,
          outDir: pathToFileURL(`${stage.siteDir}/`).href,
          trailingSlash: 'ignore',
          // 'jsx' glues inline elements together.
          compressHTML: true,
          build: {
            format: 'file',
            // Rendering waits mostly for files; more at once does not help on two cores.
            concurrency: 16,
            // The content policy has no place for inline styles.
            inlineStylesheets: 'never',
          },
          markdown: { syntaxHighlight: false },
          experimental: { incrementalBuild: true, contentIntellisense: true },
          prerenderConflictBehavior: 'error',
          devToolbar: { enabled: false },
          vite: {
            cacheDir: join(settings.cacheDir, 'vite'),
            // Unchanged pages stay in the stage from one build to the next.
            build: { emptyOutDir: false, assetsInlineLimit: 0 },
            plugins: [images(session)],
          },
        } as never);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const session = findCurrentSession();
        if (session !== undefined) attachDevServer(server, session, refreshContent);
      },
    },
  };
}
