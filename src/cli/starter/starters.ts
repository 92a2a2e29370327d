/** The starter texts of each language that has some, and what the check has to know of them. */
import { AR } from './ar.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { RU } from './ru.ts';
import { ZH_HANS } from './zh-hans.ts';

/** By language tag; the first is for all that are not here. */
export const STARTERS: Readonly<Record<string, StarterTexts>> = {
  en: EN,
  'zh-Hans': ZH_HANS,
  fr: FR,
  de: DE,
  ar: AR,
  ja: JA,
  ru: RU,
  es: ES,
};

/** Of a language tag as in `de-AT` or `zh-CN`; `undefined` where there are none in that language and script. */
export function findStarter(language: string): StarterTexts | undefined {
  const { language: name, script } = new Intl.Locale(language).maximize();
  return STARTERS[name] ?? STARTERS[`${name}-${String(script)}`];
}

/** In a field that must be there and that nobody has written yet. */
export const TO_WRITE = 'To be written.';

/** A line that stands for one to be written. */
const TASK = /^(?:[-*] )?TODO: .*$/mu;

/** What of a text stands there for another; `undefined` if it is finished. */
export function findStub(text: string): RegExpExecArray | undefined {
  if (text.trim() === TO_WRITE) return /^.*$/mu.exec(text) ?? undefined;
  return TASK.exec(text) ?? undefined;
}

const BEGUN: ReadonlySet<string> = new Set(
  Object.values(STARTERS).flatMap(({ scope, outlet, topic, item }) => [
    ...[scope, outlet, topic.title, topic.summary, item.title, item.summary, item.unlinked],
  ]),
);

/** Whether a text is one that says of itself that it is there for another. */
export function isStarterText(text: string): boolean {
  return BEGUN.has(text);
}

/** What a new publication says until its desk has written its own. */
export interface StarterTexts {
  /** One line under the name, true of every publication of this kind. */
  readonly tagline: string;
  /** In the place of what is covered, until that is decided. */
  readonly scope: string;
  readonly outlet: string;
  readonly topic: Named;
  readonly item: Named & {
    readonly body: string;
    /** Why its source has no link. */
    readonly unlinked: string;
  };
  /** Drafts, by id. Lines that begin with TODO name what only the desk can say. */
  readonly pages: Readonly<Record<'about' | 'method' | 'corrections-policy', Draft>>;
}

interface Named {
  readonly title: string;
  readonly summary: string;
}

interface Draft extends Named {
  readonly body: string;
}
