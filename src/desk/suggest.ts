/** A page → what it suggests for the fields of an item; nothing of it counts before an editor takes it. */
import type { Clip, Credit } from './clip/clip.ts';
import { toHost } from './clip/address.ts';
import type { Known } from './clip/known.ts';
import type { Value } from './edit/value.ts';
import { chooseWords } from '../words/words.ts';
import type { OpenClip, Suggestion } from './protocol.ts';

/** In the order of the form. */
export function suggestFields(clip: Clip, known: Known): Suggestion[] {
  const { outlet, title, url, archive, published, access, language, place, topics } = clip;
  const isForeign = language !== null && toMain(language.value) !== toMain(known.language);
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
  const hasDoubtfulUrl = clip.doubts.some(({ field }) => field === 'url');
  const ofSource = (name: string, value: Value | undefined, origin = '', insteadOf?: string) =>
    value !== undefined && {
      path: ['sources', 0, name],
      value,
      origin,
      ...(insteadOf !== undefined && { insteadOf }),
    };
  const { noAddress } = chooseWords(known.language).words.sources;
  return [
    ofSource('outlet', outlet?.value, outlet?.origin),
    ofSource('title', title?.value, title?.origin),
    ofSource('url', url?.value, url?.origin),
    ofSource('published', published?.value, published?.origin),
    ofSource('access', access?.value, access?.origin),
    isForeign && ofSource('language', language.value, language.origin),
    url === null &&
      !hasDoubtfulUrl &&
      ofSource('unlinked', noAddress, 'the page gives no address', 'url'),
    typeof archive?.on === 'string' &&
      ofSource('archive', { url: archive.url, on: archive.on }, archive.origin),
    first &&
      ofSource(
        'credits',
        credits.map(({ value }) => value),
        first.origin,
      ),
    place && { path: ['place'], ...place },
    entities.length > 0 && { path: ['entities'], value: entities, origin: 'named in the page' },
    topics.length > 0 && {
      path: ['topics'],
      value: topics.map(({ id }) => id),
      origin: topics.map(({ why }) => why).join(', '),
    },
  ].filter((one) => typeof one === 'object' && one !== null);
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
