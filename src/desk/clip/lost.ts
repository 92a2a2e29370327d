/** Values in which a letter was lost are in doubt: nobody knows which it was. */
import type { Clip, Doubt, Found } from './clip.ts';
import { LOST } from './read-page.ts';

const FIELDS = ['title', 'section'] as const;

export function dropLost(clip: Clip): Clip {
  const doubts: Doubt[] = [];
  const isLost = (field: string, text: string) => {
    if (!text.includes(LOST)) return false;
    doubts.push({ field, why: 'letters of it were lost', candidates: [text] });
    return true;
  };
  const keep = (field: string, found: Found | null) =>
    found === null || isLost(field, found.value) ? null : found;
  const [title, section] = FIELDS.map((field) => keep(field, clip[field]));
  return {
    ...clip,
    title: title ?? null,
    section: section ?? null,
    authors: clip.authors.filter(({ value }) => !isLost('authors', value)),
    image: clip.image && {
      caption: keep('image.caption', clip.image.caption),
      credits: clip.image.credits.filter(
        ({ name, organization, via }) =>
          !isLost(
            'image.credits',
            [name, organization, via].filter((one) => one !== null).join(', '),
          ),
      ),
    },
    unknown: clip.unknown.filter(({ words }) => !words.includes(LOST)),
    quotations: clip.quotations.filter(({ text }) => !isLost('quotations', text)),
    doubts: [...clip.doubts, ...doubts],
  };
}
