/** What a portal shows of a publication, read from its built site: its feed, and where its search index is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { attempt } from '../../content/problems/attempt.ts';
import { FEED_FILES, toHtmlUrl, toJsonUrl, toPath } from '../../site/addresses/files.ts';
import { SEARCH_URL } from '../../site/addresses/pages.ts';

const FEED = z.object({
  title: z.string(),
  description: z.string(),
  language: z.string(),
  _rights: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      date_published: z.string(),
      date_modified: z.string(),
      language: z.string().optional(),
      tags: z.array(z.string()),
    }),
  ),
});

const QUESTIONS = z.object({
  questions: z.array(
    z.object({
      url: z.string(),
      title: z.string(),
      state: z.object({
        status: z.enum(['known', 'disputed', 'unknown']),
        since: z.string().optional(),
      }),
    }),
  ),
});

export interface Member {
  /** Where it is below the portal: `/fish`. */
  readonly path: string;
  readonly feed: z.infer<typeof FEED>;
  /** The last one whose status changed first. */
  readonly questions: z.infer<typeof QUESTIONS>['questions'];
  /** The folder of the program that searches it; `undefined` if there is nothing to search. */
  readonly program: string | undefined;
  /** Those of its indexes, newest first. */
  readonly shards: readonly string[];
  /** Its rules for hosts. */
  readonly headers: string;
  readonly redirects: string;
}

/** `undefined` if Dateline has built no site in the folder. */
export function readMember(dir: string, path: string): Member | undefined {
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const readIf = (file: string) => (existsSync(join(dir, file)) ? read(file) : '');
  return attempt(() => {
    const feed = FEED.parse(JSON.parse(read(FEED_FILES.json)));
    const listed = readIf(toPath(toJsonUrl('questions')));
    const { questions } = QUESTIONS.parse(listed === '' ? { questions: [] } : JSON.parse(listed));
    questions.sort((a, b) => ((a.state.since ?? '') < (b.state.since ?? '') ? 1 : -1));
    const page = read(toPath(toHtmlUrl(SEARCH_URL)));
    const find = (name: string) =>
      new RegExp(`\\bdata-${name}="([^"]*)"`).exec(page)?.[1]?.replaceAll('&quot;', '"');
    const shards = z.array(z.string()).parse(JSON.parse(find('shards') ?? '[]'));
    const [headers, redirects] = [readIf('_headers'), readIf('_redirects')];
    return { path, feed, questions, program: find('program'), shards, headers, redirects };
  });
}
