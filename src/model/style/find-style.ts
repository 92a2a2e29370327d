/** Rules of the house that a program can see, in headlines and summaries. Linear in the size of the content. */
import type { PublicationData } from '../../kinds/publication.ts';
import type { Entry, Finding } from '../entry.ts';
import { isOf } from '../doubts/doubt.ts';
import { toAvoidRules } from './avoid-rules.ts';
import { listEnglishSlips } from './english-rules.ts';
import { listNameSlips } from './name-rules.ts';
import { listPlainSlips } from './plain-rules.ts';
import { listProseSlips } from './prose-rules.ts';
import { toStyleFinding, type OurText } from './style-rule.ts';

/** The summary of an item is two sentences, that of a topic a paragraph. */
const LONGEST = { title: 100, coverage: 330, topic: 800 } as const;

/** Reads drafts too, since they are still to be finished; not what was withdrawn. */
export function findStyle(all: readonly Entry[], about: PublicationData): Finding[] {
  const off: ReadonlySet<string> = new Set(about.style?.off);
  const entries = all.filter(({ data }) => data.status !== 'withdrawn');
  const toNameSlips = listNameSlips(entries);
  const toAvoidSlips = toAvoidRules(about.style?.avoid);
  return entries.flatMap((entry) => {
    const { language, region = '' } = new Intl.Locale(toLanguage(entry, about));
    const texts = listOurTexts(entry);
    const slips = [
      ...texts.flatMap((text) => [
        ...listPlainSlips(text),
        ...(language === 'en' ? listEnglishSlips(text, region) : []),
        ...(language === 'en' ? toNameSlips(entry, text) : []),
      ]),
      ...(isOf(entry, 'coverage') ? listProseSlips(entry, language) : []),
      ...toAvoidSlips(entry, texts),
    ];
    return slips
      .filter(({ code }) => !off.has(code.slice('style.'.length)))
      .map((slip) => toStyleFinding(entry, slip));
  });
}

function toLanguage({ data }: Entry, { language }: PublicationData): string {
  return 'language' in data ? (data.language ?? language) : language;
}

/** Measures, events and bodies have names, which are no headlines. */
function listOurTexts(entry: Entry): OurText[] {
  if (isOf(entry, 'coverage') || isOf(entry, 'topic')) {
    const { title, summary } = entry.data;
    return [
      toTitle(title),
      { at: ['summary'], isTitle: false, text: summary, longest: LONGEST[entry.kind] },
    ];
  }
  return isOf(entry, 'question') ? [toTitle(entry.data.title)] : [];
}

function toTitle(text: string): OurText {
  return { at: ['title'], isTitle: true, text, longest: LONGEST.title };
}
