/** Tells when an entry changed, and checks the whole record, in the browser of the reader. Nothing is sent. */
import { toCanonical } from '../../outputs/chain/canonical.ts';
import { findUnsaid, hasNameless } from '../../outputs/chain/page.ts';
import { readPublished, toListName } from '../../outputs/chain/published.ts';
import { openHost, UnreadableError } from '../../outputs/chain/site.ts';
import { followProof, hashLeaf, toProof } from '../../outputs/chain/tree.ts';
import { verify } from '../../outputs/chain/verify.ts';
import { reviveMessages } from '../../words/slots.ts';
import type { Words } from '../../words/words.ts';
import { RELEASES_URL, toJsonUrl, toReleaseUrl } from '../addresses/files.ts';
import { FRONT_URL } from '../addresses/pages.ts';

const root = document.querySelector<HTMLElement>('[data-history]');
const printed = JSON.parse(root?.dataset.history ?? 'null') as (object & { locale: string }) | null;
const say = printed && (reviveMessages(printed, printed.locale) as Words['scripts']['history']);
const { read, readPage } = openHost('');
const dates = new Intl.DateTimeFormat(printed?.locale, { dateStyle: 'long', timeZone: 'UTC' });

if (root !== null && say !== null) {
  root.hidden = false;
  const [one, whole] = root.querySelectorAll('form');
  const [toldOne, toldWhole] = root.querySelectorAll<HTMLElement>('.told');
  const [address, kept] = root.querySelectorAll('input');
  const proof = root.querySelector<HTMLElement>('.proof');
  const answer = (form: typeof one, place: typeof toldOne, look: () => Promise<Line[]>) =>
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      tell(place, [[say.looking]]);
      if (form === one && proof !== null) proof.hidden = true;
      look().then(
        (lines) => tell(place, lines),
        (error: unknown) => tell(place, tellFailed(error)),
      );
    });
  answer(one, toldOne, () => tellOne(address?.value ?? '', proof));
  answer(whole, toldWhole, () => tellWhole(kept?.value.trim() ?? ''));
  const follow = () => {
    const of = decodeURIComponent(location.hash.slice(1));
    if (!of.startsWith('/') || address === undefined) return;
    address.value = of;
    one?.requestSubmit();
  };
  addEventListener('hashchange', follow);
  follow();
}

type Line = readonly [text: string, sort?: 'wrong' | undefined, link?: string];

function tell(place: HTMLElement | undefined, lines: readonly Line[]): void {
  place?.replaceChildren(
    ...lines.map(([text, sort, link]) => {
      const line = document.createElement('p');
      const inside = link === undefined ? line : line.appendChild(document.createElement('a'));
      inside.textContent = text;
      if (inside instanceof HTMLAnchorElement) inside.href = `#/${link ?? ''}`;
      if (sort !== undefined) line.className = sort;
      return line;
    }),
  );
}

async function readReleases() {
  const { releases: listed } = ((await read(RELEASES_URL)) ?? {}) as { releases?: unknown };
  if (!Array.isArray(listed)) throw new UnreadableError(RELEASES_URL, '');
  const releases = await Promise.all(listed.map((_, index) => read(toReleaseUrl(index + 1))));
  return { listed, releases };
}

/** What is said where a file cannot be read, which accuses nobody. */
function tellFailed(error: unknown): Line[] {
  if (say === null || !(error instanceof UnreadableError)) throw error;
  const { address, status } = error;
  const code = /^\d+$/.test(status) ? `, ${status}` : '';
  return [[say.failed({ address: `${address}${code}` })]];
}

/** The address of an entry without the first slash; `undefined` for another site. */
function findKey(typed: string, keys: Iterable<string>, site: string): string | undefined {
  const hasHost = /^[^/\s]+\.[^/\s]+\//.test(typed);
  const whole = hasHost ? `https://${typed}` : typed;
  if (!URL.canParse(whole, location.href)) return '';
  const { origin, pathname } = new URL(whole, location.href);
  if (origin !== location.origin && origin !== new URL(site).origin) return undefined;
  const path = pathname.replace(/(\.html|\.md|\/)$/, '');
  // Of /people/ada and /ada, the longer one.
  const found = [...keys].filter((one) => path.endsWith(`/${one}`));
  return found.sort((one, other) => other.length - one.length)[0] ?? '';
}

function listOldAddresses({ aliases, redirects }: Readonly<Record<string, unknown>>): string[] {
  return [aliases, redirects]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [one.replace(/^\//, '')] : []));
}

/** Fills the fold with the proof where the entry is what the last release has. */
async function tellOne(typed: string, place: HTMLElement | null): Promise<Line[]> {
  if (say === null) return [];
  const given = await readReleases();
  const { leaves, history, last, isWhole, missing, findings, doubts, without } = await verify({
    ...given,
    isThorough: false,
  });
  const doubt: Line[] = missing.map((number) => [say.missing({ number }), 'wrong']);
  if (findings.length > Math.min(missing.length, 1) || doubts.length > 0)
    doubt.push([say.doubt, 'wrong']);
  if (last === undefined) return doubt;
  const key = findKey(typed, history.keys(), last.url);
  if (key === undefined) return [[say.foreign]];
  const when = history.get(key) ?? [];
  if (when.length === 0) return [[say.unknown], ...doubt];
  const isIn = leaves.has(key);
  const lines: Line[] = when.map(({ number, at }, index) => {
    const given = { number, day: dates.format(new Date(at)) };
    const isGone = !isIn && index === when.length - 1;
    return [(index === 0 ? say.first : isGone ? say.dropped : say.changed)(given)];
  });
  const name = toListName(key);
  // Without the fields that were recorded, or without the file, nothing can be said of the entry.
  if (name in last.without && !(name in without)) return [...lines, ...doubt];
  const { records, faults } = await readPublished(read, without, name in without ? [name] : []);
  if (faults.length > 0)
    return [...lines, ...tellFailed(new UnreadableError(toJsonUrl(name), '')), ...doubt];
  const record = records.get(key);
  if (record === undefined) {
    const [now] = [...records].find(([, row]) => listOldAddresses(row).includes(key)) ?? [];
    if (now !== undefined) lines.push([say.moved({ address: `/${now}` }), undefined, now]);
    else lines.push([say.gone, isIn ? 'wrong' : undefined]);
    return [...lines, ...doubt];
  }
  for (const old of listOldAddresses(record))
    if (history.has(old)) lines.push([say.before({ address: `/${old}` }), undefined, old]);
  const page = await readPage(`${FRONT_URL}${key}`);
  const named = hasNameless(record) ? await readPublished(read, without) : { records };
  const words = page === undefined ? undefined : findUnsaid(record, page, named.records);
  if (page === undefined) doubt.unshift([say.gone, 'wrong']);
  if (words !== undefined) doubt.unshift([say.unsaid({ words }), 'wrong']);
  if (!isWhole) return [...lines, ...doubt];
  const leaf = leaves.get(key) ?? '';
  const now = await hashLeaf(toCanonical(record));
  const all = [...leaves.values()];
  const index = [...leaves.keys()].indexOf(key);
  const path = { index, size: all.length, proof: await toProof(all, index) };
  const isSame = now === leaf && (await followProof(now, path)) === last.root;
  const { number } = last;
  if (!isSame) return [...lines, [say.other({ number }), 'wrong'], ...doubt];
  const code = place?.querySelector('code');
  if (place && code) {
    code.textContent = JSON.stringify({ key, leaf, ...path, root: last.root }, null, 1);
    place.hidden = false;
  }
  // That the data are the same must not hide that the page is not.
  return [
    ...lines,
    ...(page === undefined || words !== undefined ? [] : ([[say.same({ number })]] as Line[])),
    ...doubt,
  ];
}

async function tellWhole(kept: string): Promise<Line[]> {
  if (say === null) return [];
  const given = await readReleases();
  const { findings, doubts, notes, published } = await verify({
    ...given,
    look: (without) => readPublished(read, without),
    ...(kept !== '' && { kept }),
  });
  const wrong = [...findings, ...doubts].map((one): Line => [one, 'wrong']);
  return [
    ...(wrong.length > 0 ? wrong : [[say.nothing({ n: published.records.size })] as Line]),
    ...notes.map((one): Line => [one]),
    [say.compared],
  ];
}
