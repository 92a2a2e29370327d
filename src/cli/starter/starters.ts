/** The starter texts of each language that has some, and what the check has to know of them. */
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import EN from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };

/** What a new publication says until its desk has written its own: pages are drafts, and TODO begins what only the desk can say. */
type StarterTexts = typeof EN;

/** By language tag; the first is for all that are not here. */
export const STARTERS: Readonly<Record<string, StarterTexts>> = {
  en: EN,
  'zh-Hans': zhHans,
  fr,
  de,
  ar,
  ja,
  ru,
  es,
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
