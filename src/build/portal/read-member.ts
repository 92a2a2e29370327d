/** What a portal shows of a publication, read from its built site. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { FEED_FILES, toJsonUrl, toPath } from '../../site/addresses/files.ts';

const FEED = z.object({
  home_page_url: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  _rights: z.string(),
  _zone: z.string(),
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
  /** Its rules for hosts. */
  readonly headers: string;
  readonly redirects: string;
}

/** Throws, with the reason, if the folder has no site that this version of Dateline can read. */
export function readMember(dir: string, path: string): Member {
  if (!existsSync(dir)) throw new Error('it has no site yet');
  const readIf = (file: string) =>
    existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '';
  const read = <Read>(file: string, schema: z.ZodType<Read>): Read => {
    try {
      return schema.parse(JSON.parse(readFileSync(join(dir, file), 'utf8')));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new Error(`${join(dir, file)} cannot be read: ${why}`, { cause: error });
    }
  };
  const feed = read(FEED_FILES.json, FEED);
  const list = toPath(toJsonUrl('questions'));
  const { questions } = existsSync(join(dir, list)) ? read(list, QUESTIONS) : { questions: [] };
  questions.sort((a, b) => ((a.state.since ?? '') < (b.state.since ?? '') ? 1 : -1));
  return { path, feed, questions, headers: readIf('_headers'), redirects: readIf('_redirects') };
}
