/** Asks an archive, by default the Internet Archive, for the copy of a page that is nearest to a day. */
import { z } from 'zod';
import type { LinkRow } from './answer.ts';
import { type World, toWhy } from './ask.ts';

/** https://archive.org/help/wayback_api.php */
const AVAILABILITY = 'https://archive.org/wayback/available';

const answer = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.literal(true),
        url: z.url({ protocol: /^https?$/ }),
        timestamp: z.string().regex(/^\d{14}$/),
        status: z.string(),
      })
      .optional(),
  }),
});

/** The archive did not answer; the message says what to do. */
export class ArchiveError extends Error {}

/** `day` as `2025-02-12`. `undefined` if there is no whole copy. Rejects, with what an editor can do, if nobody answers. */
export async function findArchivedCopy(
  page: string,
  day: string | undefined,
  { fetch, patience }: Pick<World, 'fetch' | 'patience'>,
  archive = AVAILABILITY,
): Promise<LinkRow['copy']> {
  const asked = new URL(archive);
  asked.searchParams.set('url', page);
  if (day !== undefined) asked.searchParams.set('timestamp', day.replaceAll('-', ''));
  const read = answer.safeParse(await readJson(asked.href, { fetch, patience }));
  if (!read.success)
    throw new ArchiveError(`${asked.host} gave no answer that can be read: try again later`);
  const { closest } = read.data.archived_snapshots;
  if (closest?.status !== '200') return undefined;
  const on = closest.timestamp.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
  return { url: closest.url.replace(/^http:/, 'https:'), on };
}

async function readJson(
  url: string,
  { fetch, patience }: Pick<World, 'fetch' | 'patience'>,
): Promise<unknown> {
  try {
    const { body } = await fetch(url, {
      headers: {
        Accept: 'application/json',
        'User-Agent': 'Mozilla/5.0 (compatible; dateline-links)',
      },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return JSON.parse(await new Response(body).text());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new ArchiveError(
      `${new URL(url).host} does not answer (${toWhy(error)}): try again later`,
      {
        cause: error,
      },
    );
  }
}
