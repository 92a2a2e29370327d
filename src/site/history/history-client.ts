/** Tells when an entry changed, and checks the whole record, in the browser of the reader. Nothing is sent. */
import { toCanonical } from '../../outputs/chain/canonical.ts';
import { findUnsaid, hasNameless } from '../../outputs/chain/page.ts';
import { readPublished } from '../../outputs/chain/published.ts';
import { followProof, hashLeaf, toProof } from '../../outputs/chain/tree.ts';
import { toRelease, verify } from '../../outputs/chain/verify.ts';
import { reviveMessages } from '../../words/slots.ts';
import type { Words } from '../../words/words.ts';
import { RELEASES_URL, toReleaseUrl } from '../addresses/files.ts';
import { FRONT_URL } from '../addresses/pages.ts';

const root = document.querySelector<HTMLElement>('[data-history]');
const printed = JSON.parse(root?.dataset.history ?? 'null') as (object & { locale: string }) | null;
const say = printed && (reviveMessages(printed, printed.locale) as Words['scripts']['history']);
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
        () => tell(place, [[say.failed, 'wrong']]),
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

/** The text at an address; a page that was withdrawn has the status 410. */
async function open(path: string): Promise<string | undefined> {
  const answer = await fetch(path);
  return answer.ok || answer.status === 410 ? answer.text() : undefined;
}

async function read(path: string): Promise<unknown> {
  try {
    return JSON.parse((await open(path)) ?? '') as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function readReleases() {
  const { releases: listed } = (await read(RELEASES_URL)) as { readonly releases: unknown[] };
  const releases = await Promise.all(listed.map((_, index) => read(toReleaseUrl(index + 1))));
  return { listed, releases };
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
  const { leaves, history, last, isWhole, missing, findings, doubts } = await verify({
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
  const name = key.includes('/') ? key.replace(/\/.*/s, '') : 'pages';
  const { records } = await readPublished(read, last.without, name in last.without ? [name] : []);
  const record = records.get(key);
  if (record === undefined) {
    const [now] = [...records].find(([, row]) => listOldAddresses(row).includes(key)) ?? [];
    if (now !== undefined) lines.push([say.moved({ address: `/${now}` }), undefined, now]);
    else lines.push([say.gone, isIn ? 'wrong' : undefined]);
    return [...lines, ...doubt];
  }
  for (const old of listOldAddresses(record))
    if (history.has(old)) lines.push([say.before({ address: `/${old}` }), undefined, old]);
  const page = await open(`${FRONT_URL}${key}`);
  const named = hasNameless(record) ? await readPublished(read, last.without) : { records };
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
  const without = given.releases.map((one) => toRelease(one)?.head.without).findLast(Boolean);
  const { records, faults } = await readPublished(read, without ?? {});
  const { findings, doubts, notes } = await verify({
    ...given,
    ...(faults.length === 0 && { records }),
    ...(kept !== '' && { kept }),
  });
  const wrong = [...faults, ...findings, ...doubts].map((one): Line => [one, 'wrong']);
  return [
    ...(wrong.length > 0 ? wrong : [[say.nothing({ n: records.size })] as Line]),
    ...notes.map((one): Line => [one]),
    [say.compared],
  ];
}
