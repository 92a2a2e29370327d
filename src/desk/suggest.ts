/** A page → what it suggests for the fields of an item; nothing of it counts before an editor takes it. */
import type { Clip, Credit } from './clip/clip.ts';
import { toHost } from './clip/clean-url.ts';
import type { Known } from './clip/known.ts';
import type { Value } from './edit/value.ts';
import { chooseWords } from '../words/words.ts';
import type { OpenClip, Suggestion } from './protocol.ts';

/** In the order of the form. */
export function suggestFields(clip: Clip, known: Known): Suggestion[] {
  const { words } = chooseWords(known.language);
  const source = ['sources', 0];
  const { outlet, title, url, archive, published, access, language } = clip;
  const isForeign = language !== null && toMain(language.value) !== toMain(known.language);
  const found = { outlet, title, url, published, access, ...(isForeign && { language }) };
  const credits = [
    ...clip.authors.map(({ value, origin }) => ({
      value: { role: 'author', name: value },
      origin,
    })),
    ...(clip.image?.credits ?? []).map((credit) => ({
      value: toCredit(credit, known),
      origin: credit.origin,
    })),
  ];
  const [first] = credits;
  // A page names its own outlet without being about it.
  const entities = clip.entities.map(({ id }) => id).filter((id) => id !== outlet?.value);
  return [
    ...Object.entries(found).flatMap(([name, one]) =>
      one ? [{ path: [...source, name], value: one.value, origin: one.origin }] : [],
    ),
    ...(url === null && !clip.doubts.some(({ field }) => field === 'url')
      ? [
          {
            path: [...source, 'unlinked'],
            value: words.sources.noAddress,
            origin: 'the page gives no address',
            insteadOf: 'url',
          },
        ]
      : []),
    ...(typeof archive?.on === 'string'
      ? [
          {
            path: [...source, 'archive'],
            value: { url: archive.url, on: archive.on },
            origin: archive.origin,
          },
        ]
      : []),
    ...(first === undefined
      ? []
      : [
          {
            path: [...source, 'credits'],
            value: credits.map(({ value }) => value),
            origin: first.origin,
          },
        ]),
    ...(clip.place ? [{ path: ['place'], ...clip.place }] : []),
    ...(entities.length === 0
      ? []
      : [
          {
            path: ['entities'],
            value: entities,
            origin: 'named in the page',
          },
        ]),
    ...(clip.topics.length === 0
      ? []
      : [
          {
            path: ['topics'],
            value: clip.topics.map(({ id }) => id),
            origin: clip.topics.map(({ why }) => why).join(', '),
          },
        ]),
  ];
}

/** What the page says of an outlet that is not there yet. */
export function suggestOutlet({ outlet, url, doubts }: Clip): OpenClip['newOutlet'] {
  if (outlet !== null || url === null) return undefined;
  const host = toHost(url.value);
  const names = doubts.find(({ field }) => field === 'outlet')?.candidates ?? [];
  const name = names.find((one) => one !== host) ?? host;
  return { name, homepage: `${new URL(url.value).origin}/` };
}

/** Only what the publication has can be named by its id. */
function toCredit({ role, name, organization, via }: Credit, { entities }: Known): Value {
  const toBody = (field: string, id: string | null): Readonly<Record<string, Value>> =>
    id !== null && entities.some((one) => one.id === id) ? { [field]: id } : {};
  return {
    role,
    ...(name !== null && { name }),
    ...toBody('organization', organization),
    ...toBody('via', via),
  };
}

function toMain(tag: string): string {
  return new Intl.Locale(tag).language;
}
