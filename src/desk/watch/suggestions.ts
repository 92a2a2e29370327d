/** What readers suggest in the form of the publication’s repository at GitHub: its open issues, by the form’s labels. */
import { z } from 'zod';
import { cleanUrl } from '../clip/address.ts';
import { dropEnd, listFormAnswers } from '../clip/issue-form.ts';
import { readPage } from '../clip/read-page.ts';
import { shorten } from './feed.ts';
import { getWhole, type WatchWorld } from './get.ts';
import { say } from '../words/say.ts';
import type { DeskWords } from '../words/words.ts';

const ISSUE = z.object({
  number: z.int(),
  created_at: z.string(),
  body: z.string().nullish(),
  pull_request: z.unknown().optional(),
});
const MOST = 100;
const MOST_BYTES = 8 * 1024 * 1024;
const [LONGEST_TITLE, LONGEST_WORDS] = [200, 280];

export interface SuggestedPage {
  readonly url: string;
  readonly title: string;
  /** In the language of the publication: it is kept. */
  readonly why: string;
  /** As `toHour` takes it. */
  readonly sent: string;
}

/** Owner and name, where the repository is at GitHub. */
export function toGitHubName(repository: string): string | undefined {
  return /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
    repository,
  )?.[1];
}

/** The newest hundred open issues; `words` say why they are kept. Never rejects: what goes wrong is `why`. */
export async function askSuggestions(
  repository: string,
  world: WatchWorld,
  words: DeskWords,
): Promise<{ readonly pages: readonly SuggestedPage[]; readonly why?: string }> {
  const path = `/repos/${repository}/issues?state=open&per_page=${MOST}`;
  const headers = {
    Accept: 'application/vnd.github+json',
    ...(world.token && { Authorization: `Bearer ${world.token}` }),
  };
  const got = await getWhole(world.github + path, world, { headers, most: MOST_BYTES });
  if ('why' in got) return { pages: [], why: got.why };
  if (got.status === 404) return { pages: [], why: say.suggestions.noRepository };
  if (got.status !== 200)
    return { pages: [], why: say.suggestions.answered({ status: got.status }) };
  try {
    const issues = z.array(ISSUE).parse(JSON.parse(got.bytes.toString('utf8')));
    const read = issues
      .filter((issue) => issue.pull_request === undefined)
      .map(async ({ body, number, created_at: sent }) => ({
        ...(await readBody(body ?? '', number, words)),
        sent,
      }));
    const all = await Promise.all(read);
    return {
      pages: all.flatMap(({ url, ...one }) => (url === undefined ? [] : [{ url, ...one }])),
    };
  } catch {
    return { pages: [], why: say.suggestions.noList };
  }
}

/** Without an address for what is no suggestion. */
async function readBody(body: string, number: number, words: DeskWords) {
  // A page needs words; the form is text, whatever readers write into it.
  const page = await readPage(Buffer.from(`\n${body}\n`)).catch(() => undefined);
  const answers = listFormAnswers(page?.blocks ?? []).filter(({ form }) => form === 'coverage');
  const toText = (name: string) => answers.find((one) => one.name === name)?.text ?? '';
  const url = cleanUrl(dropEnd(/https?:\/\/[^\s<>"]+/.exec(toText('url'))?.[0] ?? ''));
  const told = shorten(toText('why'), LONGEST_WORDS);
  const title = shorten(toText('title'), LONGEST_TITLE) || (url ?? '');
  const why =
    told === ''
      ? words.suggestions.why({ number })
      : words.suggestions.whyWith({ number, words: told });
  return { url, title, why };
}
