import type { Words } from '../en.ts';
import { count, on } from './say.ts';

export const question: Words['question'] = {
  terms: 'Die Begriffe',
  possible: 'Mögliche Antworten',
  window: 'Gefragt ist nach der Zeit: {window}',
  settle: 'Was es klären würde',
  coverage: 'Beiträge',
  corrections: 'Korrekturen zu dieser Seite',
  aboutLabel: 'Über diese Frage',
  overTime: 'Der Status im Lauf der Zeit',
  earlier: (shown, before) =>
    `Die letzten ${shown} Änderungen; ${before} gingen ihnen voraus, jede mit einer Seite ihres Tages.`,
  atFirst: 'Zu Beginn',
  overTimeNote:
    'Als letzte Aussage gilt die zuletzt gemachte; lassen die Daten offen, welche das ist, dann unter diesen die zuletzt bekannt gewordene.',
  rules: 'Die Regeln: {link}.',
  howWeWork: 'wie wir arbeiten',
  origins: 'Woher es kommt',
  question: 'Frage',
  questionPage: (page) => `Frage, Seite ${page} ihrer Aussagen`,
  crumb: '{question}',
  crumbOn: '{question}, {day:on}',
  crumbIn: '{question} zum Thema {topics}',
  crumbOnIn: '{question} zum Thema {topics}, {day:on}',
  timelineBoth: 'Chronologie in beiden Reihenfolgen',
  override: '{lead} {status}. {why}',
  overrideLead: 'Abweichende Einschätzung der Redaktion:',
  overrideBy: '{by}, {on}. Sie steht neben dem abgeleiteten Status und ändert ihn nicht.',
  titleOn: (day) => `Der Stand ${on(day)}`,
  stoodOn: (day, status, answer) => `Der Stand ${on(day)}: ${status}. ${answer}`,
  until: 'bis {day}; der Beginn ist nicht erfasst.',
  fromDay: 'ab {day:since}; das Ende ist nicht erfasst.',
  between: '{days}.',
  since: 'seit {day:since}',
  sinceSaid: (names) => `seit {day:since}, als ${names} es sagten; geklärt {settled:on}`,
  settledBy: 'Geklärt durch {answer}{evidence}. {why} {signature}',
  side: '{party} {statement}',
  same: (names) => `Die letzten Positionen von ${names} sind gleich: {sides}.`,
  differ: (names) => `Die letzten Positionen von ${names} weichen voneinander ab: {sides}.`,
  oneSide: (name) =>
    `Nur ${name} hat Position bezogen, mit {statement}.{doubt} Das Wort einer Seite allein klärt es nicht.`,
  oneSideLast: (name) =>
    `Nur ${name} hat Position bezogen, zuletzt mit {statement}.{doubt} Das Wort einer Seite allein klärt es nicht.`,
  speaker: {
    oneSide: (name) =>
      `Nur ${name} hat Position bezogen, mit {statement}.{doubt} Eine Stimme allein klärt es nicht.`,
    oneSideLast: (name) =>
      `Nur ${name} hat Position bezogen, zuletzt mit {statement}.{doubt} Eine Stimme allein klärt es nicht.`,
  },
  noPosition: 'Keine dokumentierte Aussage bezieht Position.',
  anEditor: 'Die Redaktion',
  signature: (editor) => `${editor} nennt dies als das, was die Frage klärt, ab {day:since}.`,
  doubt: (n, name) =>
    ` ${count(n, `# Aussage von ${name} mit anderer Position könnte später gefallen sein`, `# Aussagen von ${name} mit anderer Position könnten später gefallen sein`)}; die Daten geben es nicht her.`,
  evidence: ' ({outlets})',
  decides: 'Die Aussagen, die entscheiden',
  account: 'Der Hergang',
  mistaken: 'Was wie eine Antwort aussieht und keine ist',
  periodEnds: (day) => `${day}: Ende des Zeitraums`,
  related: 'Verwandte Fragen',
  cite: 'Zitieren',
  citation: (publication, title, status, day) =>
    `${publication}, „${title}“, ${status}${day === undefined ? '' : `, Stand ${day}`}.`,
  recordLabel: (format) => `${format} dieser Frage`,
};

export const ladder: Words['ladder'] = {
  every: 'Alle Aussagen, die ältesten zuerst',
  then: 'Was bis dahin gesagt und veröffentlicht war, das Älteste zuerst',
  rungs: (first, last) => `Aussagen ${first} bis ${last}.`,
  edge: 'Der Rand zeigt, wer sprach.',
  note: 'Datiert nach dem Ort, an dem gesprochen wurde; eine Zeitspanne steht bei ihrem ersten Tag und kann später liegen.',
  hedges: '{example} sind Einschränkungen, die so gesagt wurden.',
  readings: (editor) => `Einstufungen wie „milder“: ${editor}.`,
  byThen: (all) => `Bis dahin veröffentlicht: ${all}`,
  lastShown: (n) => `Gezeigt sind die letzten ${n}.`,
  all: 'Alle',
  empty: 'Keine Aussage dokumentiert. Schweigen ist kein Dementi.',
  emptyThen: 'Bis dahin keine Aussage dokumentiert. Schweigen ist kein Dementi.',
  silent: '{name}: keine Aussage dokumentiert.',
  silence: 'Schweigen ist kein Dementi und zählt deshalb nicht für den Status.',
  when: '{verb} {on:on}',
  publishedHour: (hour) => `veröffentlicht um ${hour}`,
  about: 'Zu {question}',
  paraphrase: 'Sinngemäß.',
  notYet: 'Damals noch nicht öffentlich: {statements}',
  andMore: (n) => `; und ${n} weitere`,
  readingBy: (editor) => `Einstufung: ${editor}.`,
  spokenOf: 'Die Rede ist von der Zeit: {happened}.',
  noPosition: 'Beantwortet die Frage nicht.',
  ofNoSide: 'Spricht für keine Seite dieser Frage.',
  unnamed: 'Ohne Namen geäußert; das bindet keine Seite.',
  unnamedSpeaker: 'Ohne Namen geäußert; dafür steht niemand ein.',
  table: 'Als Tabelle',
  onThis: (n) => `${n} zu dieser Frage`,
  onOthers: (n, questions) =>
    `${n} zu ${questions === 1 ? 'einer anderen Frage' : 'anderen Fragen'}, in Grau`,
  monthTally: (all, sides) => `${all}: ${sides}`,
  ofSide: (name, n) => `${name} ${n}`,
  noSide: 'keine Seite',
  noName: 'ohne Namen',
  besideIt: (n, all) =>
    n < all
      ? `davon ${n} zu einer anderen Frage`
      : all === 1
        ? 'zu einer anderen Frage'
        : 'alle zu einer anderen Frage',
};

export const questions: Words['questions'] = {
  title: 'Fragen',
  lede: 'Was verschieden beantwortet wird oder gar nicht. Der Status jeder Frage ergibt sich nach festen Regeln aus den Aussagen dazu. Hat die Redaktion benannt, was eine Frage geklärt hat, steht es bei der Frage, gezeichnet und datiert.',
  counted: (n) => count(n, '# Frage.', '# Fragen, nach Status, die jüngste Änderung zuerst.'),
  part: (first, last) => `Fragen ${first} bis ${last}.`,
  empty: 'Keine Frage.',
  group: (status, n) => `${status}: ${n}`,
  statementsOnIt: (n) => count(n, '# Aussage dazu', '# Aussagen dazu'),
  restsOn: '{statements}; der Status folgt aus {evidence}',
  listed: (n) =>
    count(
      n,
      '# Frage: was dazu gesagt wurde und ob das sie klärt.',
      '# Fragen: was dazu gesagt wurde und ob das sie klärt.',
    ),
};
