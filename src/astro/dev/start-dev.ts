import { dev } from 'astro';
import { toBase } from '../../site/addresses/print.ts';
import { toContext } from '../../site/context.ts';
import { toAstroConfig } from '../astro-config.ts';
import { DESK_URL, openDesk, type Desk, type DeskOptions } from '../../desk/desk.ts';
import { setCurrent } from '../current.ts';
import { writeEditorSchemas } from '../editor-schemas.ts';
import { assertInstalled, assertReadablePath } from '../../build/folders.ts';
import { reportProblems } from '../../build/report.ts';
import { openSession } from '../../build/session.ts';
import { SettingsError, type Settings } from '../../build/settings.ts';

/** Starts the dev server and prints its address. Problems are printed, and all possible pages are shown. */
export async function startDev(
  settings: Settings,
  port: number,
  say: (line: string) => void,
  { withDesk = false, world }: Partial<Pick<DeskOptions, 'world'>> & { withDesk?: boolean } = {},
): Promise<void> {
  assertReadablePath(settings);
  assertInstalled(settings);
  const session = openSession(settings);
  const reading = session.read();
  if (reading.publication === undefined) {
    reportProblems(reading.problems);
    throw new SettingsError('There is nothing to show without publication.yaml');
  }
  const base = toBase(toContext(reading.publication, settings.siteUrl));
  session.save();
  let desk: Desk | undefined;
  setCurrent({
    session,
    ...(withDesk && { openDesk: (options) => (desk = openDesk(session, { ...options, world })) }),
  });
  const { address } = await dev({
    ...toAstroConfig(settings.publicationDir),
    logLevel: 'warn',
    // Anyone who reaches the desk can write, so it is for this machine only, whatever the publisher serves elsewhere.
    server: { port, ...(withDesk && { host: false }) },
  });
  writeEditorSchemas(session);
  if (desk !== undefined) {
    // For a browser, another port is another site with separate storage.
    if (port !== 0 && port !== address.port)
      say(
        `Port ${String(port)} is taken, so texts that the desk kept unsaved in the browser at that port are not here: end what uses it and start the desk again to see them`,
      );
    say(
      `The desk is at http://localhost:${String(address.port)}${DESK_URL}${desk.fragment} (stop with Ctrl-C)`,
    );
    return;
  }
  say(
    `Writing desk at http://localhost:${String(address.port)}${base === '' ? '' : `${base}/`} (stop with Ctrl-C)`,
  );
}
