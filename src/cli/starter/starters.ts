/** The starter texts of each language that has them, and how the check recognizes them. */
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import EN from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hi from './hi.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import ptBr from './pt-BR.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/**
 * The texts of a new publication until its desk replaces them. Pages are drafts; TODO marks what only the desk can
 * write.
 */
type StarterTexts = typeof EN;

/** By language tag; other languages get the first. */
export const STARTERS: Readonly<Record<string, StarterTexts>> = {
  en: EN,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  fr,
  it,
  'pt-BR': ptBr,
  de,
  ar,
  ja,
  ko,
  ru,
  es,
  uk,
  hi,
};

/** For a language tag such as `de-AT` or `zh-CN`; `undefined` if there are none in that language and script. */
export function findStarter(language: string): StarterTexts | undefined {
  const scripted = toScripted(language);
  return Object.entries(STARTERS).find(([tag]) => toScripted(tag) === scripted)?.[1];
}

function toScripted(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${String(script)}`;
}

/** The placeholder in a required field. */
export const TO_WRITE = 'To be written.';

/** A placeholder line. */
const TASK = /^(?:[-*] )?TODO: .*$/mu;

/** The part of a text that is a placeholder; `undefined` if the text is finished. */
export function findStub(text: string): RegExpExecArray | undefined {
  if (text.trim() === TO_WRITE) return /^.*$/mu.exec(text) ?? undefined;
  return TASK.exec(text) ?? undefined;
}

const BEGUN: ReadonlySet<string> = new Set(
  Object.values(STARTERS).flatMap(({ scope, outlet, topic, item }) => [
    ...[scope, outlet, topic.title, topic.summary, item.title, item.summary, item.unlinked],
  ]),
);

/** Whether an editor has yet to replace the text. */
export function isStarterText(text: string): boolean {
  return BEGUN.has(text);
}
