/** Tells when an entry changed, and checks the whole record, in the browser of the reader. Nothing is sent. */
import { toCanonical } from '../../outputs/chain/canonical.ts';
import { readPublished } from '../../outputs/chain/published.ts';
import type { Release } from '../../outputs/chain/release.ts';
import { followProof, hashLeaf, toProof } from '../../outputs/chain/tree.ts';
import { verify } from '../../outputs/chain/verify.ts';
import { reviveMessages } from '../../words/slots.ts';
import type { Words } from '../../words/words.ts';
import { RELEASES_URL, toReleaseUrl } from '../addresses/files.ts';

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
  const open = () => {
    const of = decodeURIComponent(location.hash.slice(1));
    if (!of.startsWith('/') || address === undefined) return;
    address.value = of;
    one?.requestSubmit();
  };
  addEventListener('hashchange', open);
  open();
}

type Line = readonly [text: string, sort?: 'wrong'];

function tell(place: HTMLElement | undefined, lines: readonly Line[]): void {
  place?.replaceChildren(
    ...lines.map(([text, sort]) => {
      const line = document.createElement('p');
      line.textContent = text;
      if (sort !== undefined) line.className = sort;
      return line;
    }),
  );
}

async function read(path: string): Promise<unknown> {
  const answer = await fetch(path);
  return answer.ok ? answer.json() : undefined;
}

async function readReleases(): Promise<unknown[]> {
  const list = (await read(RELEASES_URL)) as { readonly releases: readonly unknown[] };
  return Promise.all(list.releases.map((_, index) => read(toReleaseUrl(index + 1))));
}

async function readRecords(releases: readonly unknown[], names?: readonly string[]) {
  const { without } = (releases.at(-1) as Release).head;
  const lists = await Promise.all(
    (names ?? Object.keys(without)).map(async (name) =>
      name in without ? ((await readPublished(read, name, without)) ?? []) : [],
    ),
  );
  return new Map(lists.flat());
}

/** Fills the fold with the proof where the entry is what the last release has. */
async function tellOne(typed: string, place: HTMLElement | null): Promise<Line[]> {
  if (say === null) return [];
  const releases = await readReleases();
  const { leaves, history, last } = await verify({ releases, isThorough: false });
  const path = new URL(typed, location.href).pathname.replace(/(\.html|\.md|\/)$/, '');
  const key = [...history.keys()].find((one) => path.endsWith(`/${one}`));
  const when = key === undefined ? undefined : history.get(key);
  if (key === undefined || when === undefined || last === undefined) return [[say.unknown]];
  const lines: Line[] = when.map(({ number, at }, index) => {
    const given = { number, day: dates.format(new Date(at)) };
    return [(index === 0 ? say.first : say.changed)(given)];
  });
  const names = [key.includes('/') ? key.replace(/\/.*/s, '') : 'pages'];
  const record = (await readRecords(releases, names)).get(key);
  const leaf = leaves.get(key);
  if (record === undefined || leaf === undefined)
    return [
      ...lines,
      [record === undefined ? say.gone : say.other({ number: last.number }), 'wrong'],
    ];
  const now = await hashLeaf(toCanonical(record));
  const all = [...leaves.values()];
  const index = [...leaves.keys()].indexOf(key);
  const proof = await toProof(all, index);
  const given = { index, size: all.length, proof };
  const isSame = now === leaf && (await followProof(now, given)) === last.root;
  if (!isSame) return [...lines, [say.other({ number: last.number }), 'wrong']];
  const code = place?.querySelector('code');
  if (place && code) {
    code.textContent = JSON.stringify({ key, leaf, ...given, root: last.root }, null, 1);
    place.hidden = false;
  }
  return [...lines, [say.same({ number: last.number })]];
}

async function tellWhole(kept: string): Promise<Line[]> {
  if (say === null) return [];
  const releases = await readReleases();
  const records = await readRecords(releases);
  const { findings } = await verify({ releases, records, ...(kept !== '' && { kept }) });
  if (findings.length === 0) return [[say.nothing({ n: records.size })]];
  return findings.map((finding) => [finding, 'wrong'] as const);
}
