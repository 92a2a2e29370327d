import type { Found } from './clip.ts';
import { toHost } from './clean-url.ts';
import { type Known, type KnownEntity, toSame } from './known.ts';
import { type Block, type Claim, inDoubt, listClaims, type Settled, toPlainText } from './page.ts';

/**
 * Which outlet of the publication the page is of: by the host of its address, or by the name that it gives its site. Where it
 * gives neither, a line with nothing but the name of an outlet says so.
 */
export function findOutlet(
  claims: readonly Claim[],
  url: Found | null,
  blocks: readonly Block[],
  noise: readonly Block[],
  known: Known,
): Settled {
  const outlets = known.entities.filter(({ kind }) => kind === 'outlet');
  const host = url === null ? '' : toHost(url.value);
  const sites = listClaims(claims, 'site');
  const named = sites.map(({ value }) => value);
  const byHost = known.hosts
    .filter(([own]) => own !== '' && (host === own || host.endsWith(`.${own}`)))
    .map(([, id]) => id);
  const byName = outlets.filter(({ names }) =>
    sites.some(({ value }) => names.some((name) => isSame(name, value))),
  );
  const ids = new Set([...byHost, ...byName.map(({ id }) => id)]);
  const [id] = ids;
  if (id !== undefined && ids.size === 1) {
    const origin = byHost.length > 0 ? 'host of the canonical address' : (sites[0]?.origin ?? '');
    return { found: { value: id, origin }, doubts: [] };
  }
  if (ids.size > 1)
    return inDoubt('outlet', 'the page is of several by its host and its name', [...ids]);
  if (host !== '')
    return inDoubt('outlet', `the publication has no outlet at ${host}`, [host, ...named]);
  if (sites.length > 0)
    return inDoubt('outlet', 'the publication has no outlet of that name', named);
  return (
    findNamedAlone(blocks, outlets) ??
    inDoubt('outlet', 'the page does not say where it comes from', listSpokenOf(noise, outlets))
  );
}

function findNamedAlone(
  blocks: readonly Block[],
  outlets: readonly KnownEntity[],
): Settled | undefined {
  const named = blocks.flatMap(({ text, line }) =>
    outlets
      .filter(({ names }) => names.some((name) => isSame(name, text)))
      .map(({ id }) => ({ value: id, origin: `line ${line}` })),
  );
  const [first] = named;
  return first === undefined || named.some(({ value }) => value !== first.value)
    ? undefined
    : { found: first, doubts: [] };
}

function isSame(a: string, b: string): boolean {
  const toKey = (text: string) => toSame(toPlainText(text)).toLowerCase().replace(/^the /, '');
  return toKey(a) === toKey(b);
}

/** Walls call a paper by the end of its name: “your Times account”. What the wall says is a hint, of all that it may mean. */
function listSpokenOf(noise: readonly Block[], outlets: readonly KnownEntity[]): string[] {
  const words = new Set(noise.flatMap(({ text }) => text.match(/\p{Lu}\p{L}{3,}/gu) ?? []));
  return outlets
    .filter(({ names }) =>
      names.some((name) => name.includes(' ') && words.has(name.split(' ').at(-1) ?? '')),
    )
    .map(({ id }) => id);
}
