/** Fields in the words of an editor, as in “Change the end date of …”: their names are for files. */
import { isFieldName, sayName } from '../words/field-names.ts';
import { say } from '../words/say.ts';

const WORDS: Readonly<Record<string, string>> = {
  aliases: 'other names',
  allow: 'allowed hosts',
  also: 'other names',
  amends: 'measures that it amends',
  answered: 'answer',
  asOf: 'day of the summary',
  beside: 'series beside it',
  body: 'text',
  days: 'pages of days',
  ended: 'end date',
  engine: 'version of Dateline',
  entities: 'people and bodies',
  followed: 'last day followed',
  family: 'family name',
  front: 'front page',
  hsts: 'HTTPS rule',
  image: 'picture',
  lead: 'lead topic',
  lines: 'text',
  'live-from': 'first live day',
  mistaken: 'note on false answers',
  nav: 'navigation',
  override: 'editor’s judgement',
  publish: 'hour of publication',
  redirects: 'old addresses',
  related: 'related questions',
  sameAs: 'addresses elsewhere',
  settle: 'test that settles it',
  short: 'short name',
  started: 'first year',
  supersedes: 'measures that it replaces',
  turningPoints: 'turning points',
  was: 'earlier names',
  withdrawn: 'reason for the withdrawal',
};

/** `name` is that of a field of a file, or `body` or `statement`. */
export function toFieldWords(name: string): string {
  if (say.tag !== 'en' && isFieldName(name)) return sayName(name);
  return Object.hasOwn(WORDS, name) ? (WORDS[name] ?? name) : name;
}
