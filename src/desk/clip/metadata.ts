/** Facts from the markup or from a line of their own: access and outlet. */
import { toAddressHost } from './address.ts';
import type { ClipAccess, Candidate } from './clip.ts';
import { type KnownEntity, toSame } from './known.ts';
import { ofLexicon } from './lexicon.ts';
import { toMasthead } from './masthead.ts';
import {
  type Block,
  type Facts,
  inDoubt,
  listPageClaims,
  settleCandidates,
  toPlainText,
} from './page.ts';
import { say } from '../words/say.ts';

const PAID = ['registration', 'metered', 'subscription'] as const;
const ALL: readonly ClipAccess[] = ['free', ...PAID];

const toWalls = ofLexicon(({ any }) =>
  PAID.map((value) => ({ value, pattern: new RegExp(any(`clip.access.${value}`), 'iu') })),
);

export function findAccess(facts: Facts): Candidate<ClipAccess> | null {
  const walls = facts.noise.flatMap(({ text, line }): Candidate<ClipAccess>[] =>
    toWalls(facts.lexicon)
      .filter(({ pattern }) => pattern.test(text))
      .map(({ value }) => ({ value, origin: say.shared.line({ n: line }) })),
  );
  const claims = listPageClaims(facts, 'free');
  const open = claims.find(({ value }) => OPEN.test(value));
  const closed = claims.find(({ value }) => CLOSED.test(value));
  if (open !== undefined) {
    const free = { value: 'free' as const, origin: open.origin };
    if (closed === undefined && walls.length === 0) return free;
    return inDoubt(facts, 'access', say.clipMetadata.freeAndNot, [free, ...walls]);
  }
  const named = listPageClaims(facts, 'access').flatMap(
    ({ value, origin }): Candidate<ClipAccess>[] =>
      ALL.filter((word) => word === value).map((word) => ({ value: word, origin })),
  );
  const all = [...named, ...walls];
  if (all.length > 0 || closed === undefined) return settleCandidates(facts, 'access', all);
  const why = say.clipMetadata.notFree({ origin: closed.origin });
  return inDoubt(facts, 'access', why, PAID);
}

const OPEN = /^(?:true|yes|free|https?:\/\/schema\.org\/true)$/i;
const CLOSED = /^(?:false|no|locked|metered|https?:\/\/schema\.org\/false)$/i;

/**
 * The outlet of the publication that published the page: by host, or by the name of the site. Without either, a line that
 * is only the name of an outlet counts.
 */
export function findOutlet(facts: Facts, url: Candidate | null): Candidate | null {
  const { entities, hosts } = facts.known;
  const outlets = entities.filter(({ kind }) => kind === 'outlet');
  const host = url === null ? '' : toAddressHost(url.value);
  const sites = listPageClaims(facts, 'site');
  const byHost = hosts
    .filter(([own]) => own !== '' && (host === own || host.endsWith(`.${own}`)))
    .map(([, id]) => id);
  const byName = outlets.filter((outlet) => sites.some(({ value }) => isCalled(outlet, value)));
  const ids = [...new Set([...byHost, ...byName.map(({ id }) => id)])];
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    const origin = byHost.length > 0 ? say.clipMetadata.byHost : (sites[0]?.origin ?? '');
    return { value: id, origin };
  }
  const doubt = (why: string, candidates: readonly string[]) =>
    inDoubt(facts, 'outlet', why, candidates);
  const named = sites.map(({ value }) => value);
  if (ids.length > 1) return doubt(say.clipMetadata.severalOutlets, ids);
  if (host !== '') return doubt(say.clipMetadata.noOutletAt({ host }), [host, ...named]);
  if (sites.length > 0) return doubt(say.clipMetadata.noOutletNamed, named);
  return (
    findNamedAlone(facts, outlets) ??
    doubt(say.clipMetadata.unnamed, listSpokenOf(facts.noise, outlets))
  );
}

function findNamedAlone({ blocks, lexicon }: Facts, outlets: readonly KnownEntity[]) {
  // A gazette prints what ministries order under their names.
  const { gazette } = toMasthead(lexicon);
  if (blocks.slice(0, 3).some(({ text }) => text.length < 80 && gazette.test(text)))
    return undefined;
  const [first, ...rest] = blocks.flatMap(({ text, line }) =>
    outlets
      .filter((outlet) => isCalled(outlet, text))
      .map(({ id }) => ({ value: id, origin: say.shared.line({ n: line }) })),
  );
  return rest.some(({ value }) => value !== first?.value) ? undefined : first;
}

function isCalled({ names }: KnownEntity, words: string): boolean {
  const toKey = (text: string) => toSame(toPlainText(text)).toLowerCase().replace(/^the /, '');
  const key = toKey(words);
  return names.some((name) => toKey(name) === key);
}

/** Paywalls use the end of a paper's name: “your Times account”. That is a hint to every outlet that it fits. */
function listSpokenOf(noise: readonly Block[], outlets: readonly KnownEntity[]): string[] {
  const words = new Set(noise.flatMap(({ text }) => text.match(/\p{Lu}\p{L}{3,}/gu) ?? []));
  return outlets
    .filter(({ names }) =>
      names.some((name) => name.includes(' ') && words.has(name.split(' ').at(-1) ?? '')),
    )
    .map(({ id }) => id);
}
