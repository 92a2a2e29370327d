/**
 * An item as large as the check allows: the most statements and sources, long texts in every field, and prose up to
 * the size limit.
 */
import { MAX_TEXT_BYTES } from '../../src/content/disk/decode.ts';
import { MOST_SOURCES } from '../../src/content/kinds/coverage.ts';
import { MAX_PARAPHRASE, MOST_STATEMENTS } from '../../src/content/prose/statement-rule.ts';
import { toMdx, type Files } from './publication.ts';

const LINE =
  'Many words of some length stand here, one after another, as in a long headline. '.repeat(4);
const toLine = (length: number) => LINE.slice(0, length).trim();
const toWords = (count: number) => 'somewhat '.repeat(count).trim();
const toAddress = (host: string, at: number) =>
  `https://${host}.example/2025/02/03/${String(at)}/${'and-so-on-'.repeat(8)}`;

function toSource(_: unknown, at: number): object {
  const credit = (name: string) => ({ role: 'author', name, organization: 'post' });
  return {
    outlet: 'post',
    url: toAddress('post', at),
    title: toLine(300),
    published: '2025-02-03',
    credits: [credit('Ann Writer-Longname'), credit('Bob Writer-Longname')],
    access: 'free',
    archive: { url: toAddress('archive', at), on: '2025-02-04' },
    via: 'wire',
    origin: toLine(60),
    language: 'de',
    note: toLine(120),
  };
}

function toStatement(_: unknown, at: number): string {
  const said = `2025-02-02T${String(at % 24).padStart(2, '0')}:00+00:00`;
  return `<Statement id="s-${String(at)}" by="ann" as="${toLine(60)}" to="reporters" venue="briefing" kind="paraphrase" said="${said}" about="hub" position="yes" source="${String(at % MOST_SOURCES)}" original="${toWords(MAX_PARAPHRASE)}" lang="de" translator="us" note="${toLine(100)}">${toWords(MAX_PARAPHRASE)}</Statement>`;
}

/** With `more` statements and sources than allowed. */
export function toFullItem(more = 0): string {
  const sources = Array.from({ length: MOST_SOURCES + more }, toSource);
  const statements = Array.from({ length: MOST_STATEMENTS + more }, toStatement);
  const toItem = (paragraphs: readonly string[]) =>
    toMdx(
      {
        title: 'A full item',
        summary: toLine(200),
        dates: { added: '2025-02-12' },
        sources,
        topics: ['hub'],
        entities: ['ann'],
      },
      paragraphs.join('\n\n'),
    );
  const room = MAX_TEXT_BYTES - Buffer.byteLength(toItem(statements));
  const prose = Array.from({ length: Math.floor(room / (LINE.length + 2)) }, () => LINE.trim());
  return toItem([...statements, ...prose]);
}

/** Other entries that such an item needs. */
export const AROUND_FULL_ITEM: Files = {
  'publication.yaml': `
name: Full
tagline: What fits?
url: https://full.example
language: en
zone: UTC
licence: CC-BY-4.0
scope: Everything.
parties:
  - { id: north, name: North, zone: UTC }
`,
  'topics/hub.mdx': toMdx({ title: 'Hub', summary: 'All of it.' }),
  'questions/hub.mdx': toMdx({
    title: 'Is it so?',
    definition: 'Whether.',
    positions: { yes: 'It is.', no: 'It is not.' },
    topics: ['hub'],
  }),
  'people/ann.mdx': toMdx({ name: 'Ann Bee', party: 'north' }),
  'outlets/post.yaml': 'name: Post\nhomepage: https://post.example\n',
  'outlets/wire.yaml': 'name: Wire\nhomepage: https://wire.example\n',
};
