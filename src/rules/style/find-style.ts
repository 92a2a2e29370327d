/** Rules of the house that a program can see, in headlines and summaries, of drafts too. Linear in the size of the content. */
import type { Entry, Finding } from '../../model/entry.ts';
import { isOf } from '../../model/doubt.ts';
import type { House } from '../slips.ts';
import { toAvoidRules } from './avoid-rules.ts';
import { listEnglishSlips } from './english-rules.ts';
import { listNameSlips } from './name-rules.ts';
import { listPlainSlips } from './plain-rules.ts';
import { listProseSlips } from './prose-rules.ts';
import { toStyleFinding, type OurText, type Slip } from './style-rule.ts';

/** The summary of an item is two sentences, that of a topic a paragraph. */
const LONGEST = { title: 100, coverage: 330, topic: 800 } as const;

/** Gives what finds the slips in one entry that come of nothing but itself and the rules of the house. */
export function toOwnSlips({ language, style }: House): (entry: Entry) => Finding[] {
  const toAvoidSlips = toAvoidRules(style?.avoid);
  const isOn = toIsOn(style);
  return (entry) => {
    const locale = toLocale(entry, language);
    const texts = listOurTexts(entry);
    const slips = [
      ...texts.flatMap((text) => [
        ...listPlainSlips(text),
        ...(locale.language === 'en' ? listEnglishSlips(text, locale.region ?? '') : []),
      ]),
      ...(isOf(entry, 'coverage') ? listProseSlips(entry, locale.language) : []),
      ...toAvoidSlips(entry, texts),
    ];
    return slips.filter(isOn).map((slip) => toStyleFinding(entry, slip));
  };
}

/** Finds slips in names that other entries say in full. */
export function findNameSlips(entries: readonly Entry[], { language, style }: House): Finding[] {
  const toSlips = listNameSlips(entries);
  const isOn = toIsOn(style);
  return entries.flatMap((entry) => {
    const texts = listOurTexts(entry);
    if (texts.length === 0 || toLocale(entry, language).language !== 'en') return [];
    return texts
      .flatMap((text) => toSlips(entry, text))
      .filter(isOn)
      .map((slip) => toStyleFinding(entry, slip));
  });
}

function toIsOn(style: House['style']): (slip: Slip) => boolean {
  const off: ReadonlySet<string> = new Set(style?.off);
  return ({ code }) => !off.has(code.slice('style.'.length));
}

const LOCALES = new Map<string, Intl.Locale>();

/** Of the language of an entry. To read a tag takes as long as to look for all slips in a headline. */
function toLocale({ data }: Entry, house: string): Intl.Locale {
  const tag = 'language' in data ? (data.language ?? house) : house;
  const known = LOCALES.get(tag) ?? new Intl.Locale(tag);
  LOCALES.set(tag, known);
  return known;
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
