import { CSL_JSON_URL, GRAPH_URL, toFeedUrl, toJsonUrl } from '../../model/addresses/files.ts';
import { DATA_URL } from '../../model/addresses/pages.ts';
import { getKind, KIND_NAMES } from '../../kinds/kinds.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toOneLine } from '../../citations/one-line.ts';

/** `llms.txt` (https://llmstxt.org): what this is, by which rules, and where to read it as data. */
export function toLlms(context: Context): string {
  const { about, things } = context.publication;
  const link = (path: string, text: string, note?: string) =>
    `- [${toWords(text)}](${toAbsolute(context, path)})${note === undefined ? '' : `: ${toWords(note)}`}`;
  const { corrections, sourcing, ethics, ownership } = about.policies ?? {};
  const policies = new Set([sourcing, ethics, corrections, ownership]);
  return [
    `# ${toWords(about.name)}`,
    `> ${toWords(about.tagline)}`,
    `Scope: ${toWords(about.scope)}`,
    `Every item is our own account of a piece published elsewhere; cite the piece for what it reports, and the item for the account. Licence of our text: ${toWords(about.licence)}.`,
    '## Topics',
    (things.get('topic') ?? []).map(({ url, caption }) => link(url, caption)).join('\n'),
    '## Data',
    [
      ...KIND_NAMES.map((name) =>
        link(toJsonUrl(getKind(name).folder), getKind(name).many, getKind(name).about),
      ),
      link(
        toJsonUrl('statements'),
        'statements',
        'Who said what, when it was said, published and known.',
      ),
      link(
        toJsonUrl('rates'),
        'rates',
        'What the measures in force add up to, from each day on which that changed.',
      ),
      link(
        toJsonUrl('corrections'),
        'corrections',
        'What was changed after publication, with what it said before.',
      ),
      link(GRAPH_URL, 'graph', 'Every thing and every relation between two of them, as JSON-LD.'),
      link(
        DATA_URL,
        'columns',
        'What each column of the tables and each relation of the graph means.',
      ),
      link(CSL_JSON_URL, 'citations', 'Every piece covered, as CSL-JSON.'),
      link(toFeedUrl('', 'json'), 'latest', 'The newest items in full, as JSON Feed.'),
    ].join('\n'),
    '## Rules',
    [...policies]
      .flatMap((path) => (path === undefined ? [] : [link(path, path.slice(1))]))
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** One line in which nothing is Markdown. */
function toWords(text: string): string {
  return toOneLine(text).replace(/[\\`*_[\]<>]/g, '\\$&');
}
