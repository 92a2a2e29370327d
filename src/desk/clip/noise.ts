/** What stands on a page beside its text: of the site, of its walls, of the program that saved it. It is named, never dropped. */
import { ofLexicon, type Lexicon } from './lexicon.ts';
import type { Block } from './page.ts';

/** A paragraph of a report may speak of subscribers; what is longer than this is one. */
const LONGEST = 260;
const LINE = 60;

const toSigns = ofLexicon(({ any }) => {
  const related = `^${any('clip.related')}\\s*`;
  return {
    /** Wherever they stand in a short block. */
    walls: new RegExp(`^©|${any('clip.noise')}`, 'iu'),
    /** Lines that are this and little else. */
    lines: [
      new RegExp(`^${any('clip.noise.start')}`, 'iu'),
      new RegExp(`^${any('clip.noise.whole')}(?: this)?(?: article| story)?$`, 'iu'),
      new RegExp(`^${any('clip.noise.label')}(?!.*[.!?]$)`, 'iu'),
      /\b(?:icon|logo)$/i,
    ],
    /** Over a list of other pieces. */
    related: new RegExp(`${related}(?:[:\\uFF1A]|$)`, 'iu'),
    onlyRelated: new RegExp(`${related}[:\\uFF1A]?$`, 'iu'),
  };
});

/** Whether the text is nothing but what stands over a list of other pieces. */
export function isOverRelated(text: string, lexicon?: Lexicon): boolean {
  return text.length <= LINE && toSigns(lexicon).onlyRelated.test(text);
}

/** Headlines of others; what ends as a sentence does is text again. */
function isTeaser({ text }: Block): boolean {
  return text.length <= 200 && !/[.。!?\uFF01\uFF1F…]["”’»」)]?$/u.test(text);
}

/** Of plain text, in which nothing but “Related” tells where another list begins: those lines, and the headlines below. */
export function listRelated(blocks: readonly Block[], lexicon?: Lexicon): Block[] {
  let isBelow = false;
  return blocks.filter((block) => {
    isBelow = isOverRelated(block.text, lexicon) || (isBelow && isTeaser(block));
    return isBelow;
  });
}

export function isNoise({ text, isFrame, role }: Block, lexicon?: Lexicon): boolean {
  if (isFrame) return true;
  if (role === 'caption' || text.length > LONGEST) return false;
  const { walls, lines, related } = toSigns(lexicon);
  return (
    related.test(text) ||
    walls.test(text) ||
    (text.length <= LINE && lines.some((pattern) => pattern.test(text)))
  );
}
