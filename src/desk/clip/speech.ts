/**
 * Finds who said something by the words around it. A name near a verb is not enough: “the governor of New Mexico said”,
 * “an aide to Mara Quist said”. The name has to be the subject.
 */
import { type Lexicon, ofLexicon, toPattern } from './lexicon.ts';
import { isOblique, isPerhapsTitled } from './name-neighbours.ts';
import type { NameForms } from './names.ts';
import type { TextRange } from './sentences.ts';
import SIGNS from './signs.json' with { type: 'json' };

export interface NamedSpeaker {
  readonly speaker: string;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
  /** It may be a building or a company, by its words, or as one of them stands near it in lower case. */
  readonly isThing?: boolean;
}

type Words = ReturnType<typeof toSpeechWords>;

export interface Speech {
  /** `undefined` if no named person is the subject. */
  readonly speaker: string | undefined;
  readonly isPronoun: boolean;
  /** The range of the words that say who spoke: a day beside it belongs to them. */
  readonly at: TextRange;
}

/** Somebody spoke, but the text does not say who. */
export function toNobody(at: TextRange, isPronoun = false): Speech {
  return { speaker: undefined, isPronoun, at };
}

/**
 * Looks in `text` from `from` to `until`, before or after the words; `undefined` without a verb of speech that could be
 * theirs. `namings` are those of the block. A clause that somebody else says, denies, asks or supposes names no speaker.
 */
export function findSpeech(
  text: string,
  [from, until]: TextRange,
  namings: readonly NameForms[],
  side: 'before' | 'after',
  lexicon?: Lexicon,
): Speech | undefined {
  const words = toSpeechWords(lexicon);
  const speech = findSubject(text, [from, until], namings, side, words);
  if (speech?.speaker === undefined) return speech;
  const [start, end] = speech.at;
  const isDoubtful =
    words.reported.test(text.slice(from, start)) ||
    words.doubts.test(text.slice(from, end)) ||
    (side === 'after' && words.doubtsBehind.test(text.slice(end, until))) ||
    namings.some(
      ({ at }) => at[0] > start && at[1] < end && words.verbAside.test(text.slice(at[1], end)),
    );
  return isDoubtful ? toNobody(speech.at) : speech;
}

function findSubject(
  text: string,
  [from, until]: TextRange,
  namings: readonly NameForms[],
  side: 'before' | 'after',
  words: Words,
): Speech | undefined {
  const candidates = listCandidates(text, [from, until], namings, words);
  const verbs = [...text.slice(from, until).matchAll(words.verbs)].map((verb) => ({
    word: verb[0],
    start: from + verb.index,
    end: from + verb.index + verb[0].length,
  }));
  // The nearest verb counts.
  const verb = (side === 'before' ? verbs.toReversed() : verbs).find(
    ({ start, end }) =>
      !words.idle.test(text.slice(from, start)) && !IDLE_AFTER.test(text.slice(end, until)),
  );
  if (verb === undefined) return undefined;
  const { word, start, end } = verb;
  // “… and added that …” continues with the previous speaker.
  if (side === 'after' && words.goesOn.test(text.slice(from, start))) return undefined;
  const before = candidates.findLast((one) =>
    isSubjectBefore(text, [from, start], one, candidates, words),
  );
  const isAsked = words.asking.test(word);
  const behind = candidates.filter((one) => one.from >= end);
  const [next] = behind;
  const isInverted = (one: NamedSpeaker) => isSubjectAfter(text, end, one, words);
  if (side === 'before') {
    // “said that Otto Brandt had called it” means somebody else; a name in an object, or after “said”, is no subject.
    const own = before === undefined && next && isInverted(next) ? next : undefined;
    const isOthers =
      words.others.test(text.slice(end, until)) ||
      (!isAsked &&
        behind.some((one) => one !== own && !words.preposition.test(text.slice(end, one.from))));
    if (isOthers) return toNobody([start, end]);
  }
  if (before !== undefined)
    return { speaker: before.speaker, isPronoun: false, at: [before.from, end] };
  const after = isAsked ? undefined : behind.find(isInverted);
  if (after !== undefined) return { speaker: after.speaker, isPronoun: false, at: [start, end] };
  const isPronoun =
    words.pronounWithin.test(word) ||
    words.pronoun.test(text.slice(from, start)) ||
    words.pronoun.test(text.slice(end, end + 8)) ||
    // Spanish, Arabic and Russian need no pronoun: “…”, ha asegurado.
    (side === 'after' && !/\p{L}/u.test(text.slice(from, start) + text.slice(end, until)));
  if (side === 'before' || isAsked || isPronoun) return toNobody([start, end], isPronoun);
  // “…, dijo el martes Mara Quist”
  const behindDay = end + (words.weekdayFirst.exec(text.slice(end, until))?.[0].length ?? 0);
  const late = behindDay > end ? candidates.find((one) => one.from === behindDay) : undefined;
  return late !== undefined && isSubjectAfter(text, behindDay, late, words)
    ? { speaker: late.speaker, isPronoun, at: [start, behindDay] }
    : toNobody([start, end]);
}

const SPEAKERS = ['person', 'organization', 'outlet'];

export function listCandidates(
  text: string,
  [from, until]: TextRange,
  namings: readonly NameForms[],
  { titles, officeFirst, article, articleFirst }: Words,
): NamedSpeaker[] {
  const named = namings.filter(({ at }) => at[0] >= from && at[1] <= until);
  const known = named
    .filter(({ entity }) => SPEAKERS.includes(entity.kind))
    .map(({ at, entity: { id, kind } }) => ({ speaker: id, kind, from: at[0], until: at[1] }));
  const unknown = [...text.slice(from, until).matchAll(NAME)].flatMap((match): NamedSpeaker[] => {
    const office = officeFirst.exec(match[0])?.[0] ?? titles.exec(match[0])?.[0] ?? '';
    const name = match[0].slice(office.length).replace(/['’]s?$|(?<=\p{L}{2})\.$/u, '');
    const start = from + match.index + office.length;
    const isKnown = named.some(({ at }) => at[0] < start + name.length && at[1] > start);
    const isNoun =
      article.test(text.slice(Math.max(0, start - 5), start)) || articleFirst.test(name);
    const isLong = isPerhapsTitled(name, text.slice(0, start));
    if (isKnown || !name.includes(' ') || isNoun || isLong || NOUN.test(name)) return [];
    const near = text.slice(Math.max(0, start - 200), start + 200).split(/[^\p{L}'’-]+/u);
    const isThing = name.split(' ').some((word) => {
      return OF_THINGS.test(word) || near.includes(word.toLowerCase());
    });
    return [{ speaker: name, kind: 'unknown', from: start, until: start + name.length, isThing }];
  });
  return [...known, ...unknown].sort((a, b) => a.from - b.from);
}

function isSubjectBefore(
  text: string,
  [from, verb]: TextRange,
  one: NamedSpeaker,
  candidates: readonly NamedSpeaker[],
  words: Words,
): boolean {
  if (one.until > verb) return false;
  const [lead, gap] = [text.slice(from, one.from), text.slice(one.until, verb)];
  const name = text.slice(one.from, one.until);
  if (/\p{sc=Han}/u.test(name))
    return (
      CHINESE_GAP.test(gap) &&
      CHINESE_LEAD.test(gap) &&
      !CHINESE_OTHER.test(gap) &&
      !candidates.some((other) => other.from >= one.until && other.until <= verb) &&
      CHINESE_CLAUSE.test(lead)
    );
  if (/\p{sc=Arab}/u.test(name)) return /^\s*$/u.test(gap) && isFree(lead);
  if (words.joinedNames.test(lead)) return false;
  if (one.kind === 'unknown' && isOblique(name, text.slice(verb, verb + 14))) return false;
  // “The head of the port, Li Anran, said”
  if (/^,\s*$/u.test(gap)) return isNoPlace(one, lead, words) && words.officeAndComma.test(lead);
  if (!words.joined.test(gap) || !words.clause.test(lead)) return false;
  const aside = /^,\s*(.*?)\s*,\s*$/u.exec(gap)?.[1];
  return !candidates.some((other) => text.slice(other.from, other.until) === aside);
}

function isSubjectAfter(text: string, verb: number, one: NamedSpeaker, words: Words): boolean {
  const [gap, rest] = [text.slice(verb, one.from), text.slice(one.until)];
  const name = text.slice(one.from, one.until);
  if (/\p{sc=Arab}/u.test(name)) return isArabicOffice(gap);
  if (/\p{sc=Han}/u.test(name)) return false;
  if (words.belongs.test(rest) || words.anotherFollows.test(rest)) return false;
  if (
    (one.kind === 'unknown' && isOblique(name, text.slice(verb - 14, verb))) ||
    words.preposition.test(gap)
  )
    return false;
  if (isNoPlace(one, gap, words) && words.officeAndComma.test(gap))
    return one.kind === 'person' || /^\s*(?:[,.;:!?“”"«»—–]|$)/u.test(rest);
  // The German article tells subject from object: “sagte der Deutschen Presse-Agentur”.
  if (words.prepositionFirst.test(gap)) return false;
  // “die Sprecherin Abena Crowthers”
  if (one.kind === 'unknown' && /(?<!\p{L})d(?:er|ie) \p{Lu}/u.test(gap) && name.endsWith('s'))
    return false;
  if (one.kind !== 'person' && /(?<!\p{L})der(?!\p{L})/u.test(gap) && !words.derOffice.test(gap))
    return false;
  return words.onlyLeads.test(gap);
}

/**
 * An unknown name behind that of a place may be a place: “the mayor of Portsea, New Norland”; and behind “the director of the
 * port”, a building or a company: “Harbour House”.
 */
function isNoPlace(one: NamedSpeaker, before: string, { officeOfOffice }: Words): boolean {
  return (
    one.kind === 'person' ||
    (one.kind === 'unknown' &&
      one.isThing !== true &&
      !officeOfOffice.test(before) &&
      /(?<!\p{L})\p{Ll}[\p{L}-]*,\s*$/u.test(before))
  );
}

/** “قال وزير الخارجية …”: an office ends with its article; a word before a possessor does not. */
function isArabicOffice(gap: string): boolean {
  const words = gap.split(/\s+/u).filter(Boolean);
  return (
    words.length <= 4 &&
    words.every((word) => /^(?:ال\p{L}+|رئيسة?|وزيرة?|نائبة?|مديرة?|سفيرة?)$/u.test(word)) &&
    (words.at(-1) ?? 'ال').startsWith('ال') &&
    isFree(gap)
  );
}

/** Whether no joined letter before the name means “to” or “with”. */
function isFree(lead: string): boolean {
  return !/[لبك]$/u.test(lead);
}

const OF_THINGS = new RegExp(`^(?:${SIGNS.wordsOfPictureBodies}|${SIGNS.wordsOfThings})$`, 'iu');

// Grammar around quotations; the words are those of the lexicon.

/** An unknown name: two words or more, with particles. */
const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/gu;
/** “Bessents Sprecher”, “Chinas Regierung”: German capitalizes nouns like names. */
const NOUN =
  /(?:sprecher|regierung|ministerium|minister|präsident|kanzler|anwalt|anwältin|büro|partei|chef|vertreter|botschaft|botschafter|haus|kammer|behörde|amt|bank|agentur|verband|berater|leiter|kollege|kollegin|team|führung|armee|polizei)(?:in|e|en|innen)?(?!\p{L})|s (?:Mann|Frau|Sohn|Tochter|Bruder|Schwester)(?!\p{L})/iu;

const MINISTER_OF =
  '(?:Minister|Secretary|Chancellor) (?:of|for) (?:the )?\\p{Lu}[\\p{L}]*(?: and \\p{Lu}[\\p{L}]*)?';
const IDLE_AFTER = /^ to (?:be|have)(?!\p{L})/u;

export const toSpeechWords = ofLexicon(({ list, any, months, weekdays }) => {
  const [alone, verbs] = [
    // “说” alone is part of many words.
    list('clip.verbs').filter((word) => /^\p{sc=Han}$/u.test(word)),
    list('clip.verbs')
      .filter((word) => !/^\p{sc=Han}$/u.test(word))
      // Arabic joins “and” to the verb.
      .flatMap((word) => (/^\p{sc=Arab}/u.test(word) ? [word, `و${word}`, `ف${word}`] : [word])),
  ];
  const pronouns = any('clip.pronouns');
  const articles = any('clip.articles');
  const [and, on, office] = [any('clip.and'), any('clip.on'), any('clip.offices')];
  const On = list('clip.on').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const toAny = (names: readonly (readonly string[])[]) =>
    toPattern([...new Set(names.flat())].filter((name) => !/\d/.test(name)));
  const weekday = `(?:${toPattern([...list('clip.on'), ...On])} )?${toAny(weekdays)},?\\s+`;
  const date = `\\d{1,2} (?:${any('clip.of')} )?${toAny(months)}(?: \\d{4})?,?\\s+`;
  /** What may stand between the start of a clause and its subject: the person's description. */
  const leads = `(?:(?:${MINISTER_OF}|${any('clip.offices.beside', 'clip.offices')}|\\p{Ll}+ische[rn]?|${articles} (?!${toAny(weekdays)})\\p{Ll}[\\p{L}-]{3,}|(?!${any('clip.prepositions')}|${any('clip.clauses')}|\\p{L}+ing )\\p{Ll}[\\p{L}-]{2,}(?= ${office} )|(?!${any('clip.names.never')})\\p{Lu}[\\p{L}\\p{M}.'’-]*)\\s+|l['’]){0,6}`;
  return {
    verbs: new RegExp(
      `${toPattern(verbs)}|(?:${alone.join('|') || '(?!)'})(?=[,\\uFF0C:\\uFF1A。“「]|$)`,
      'gu',
    ),
    asking: new RegExp(`^${any('clip.verbs.asking')}$`, 'iu'),
    /** In Japanese the verb follows the quotation. */
    behind: new RegExp(
      `^と(?:は)?[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}、]{0,12}?${any('clip.verbs.behind')}`,
      'u',
    ),
    honorifics: `(?:${list('clip.honorifics').join('|') || '(?!)'})`,
    pronoun: new RegExp(`${pronouns}\\s*$|^\\s*${pronouns}`, 'iu'),
    pronounWithin: new RegExp(`-(?:${list('clip.pronouns').join('|')})(?!\\p{L})`, 'u'),
    /** First words of offices: a name follows them. */
    titles: new RegExp(`^(?:(?:${list('clip.titles').join('|')})\\.? )+`, 'u'),
    /** “Hafendirektorin Abena Crowther”; two words may be a name. */
    officeFirst: new RegExp(
      `^[\\p{L}-]*(?:${list('clip.offices').join('|')}) (?=\\p{Lu}[\\p{L}\\p{M}'’-]+ )`,
      'iu',
    ),
    /** “sagte der Vorsitzende Otto Brandt”; “sagte der Direktorin …” is said to her. */
    derOffice: new RegExp(
      `^\\s*der [\\p{L}-]*(?:${list('clip.offices')
        .filter((word) => !/(?:in|en)$/u.test(word))
        .join('|')})\\s*$`,
      'iu',
    ),
    /** After an article there is an organization, or somebody without a name. */
    article: new RegExp(`${articles}\\s$`, 'iu'),
    articleFirst: new RegExp(`^(?!the |den |dem )${articles} `, 'iu'),
    clause: new RegExp(
      `(?:^\\s*(?:${toPattern(On)} (?:\\p{L}+\\.? )?\\d{1,2}(?:, \\d{4})?,?\\s+|${weekday}|(?:${toPattern(On)} )?${date})?|[:;,—–“”"„«»()،]\\s*|${any('clip.clauses')}\\s+)${leads}$`,
      'u',
    ),
    /** Before the speaker or the verb: somebody else says, denies, asks or supposes the clause. */
    reported: new RegExp(`${any('clip.clauses.reported')}\\s*${leads}$`, 'iu'),
    doubts: new RegExp(any('clip.doubts'), 'iu'),
    /** “…,” Mara Quist recalled Otto Brandt saying. */
    doubtsBehind: new RegExp(`(?<![,;—–]\\s*)${any('clip.doubts.behind')}`, 'iu'),
    /** “Otto Brandt, Mara Quist recalled, said …” */
    verbAside: new RegExp(`^\\s*${toPattern(verbs)}\\s*,`, 'u'),
    weekdayFirst: new RegExp(`^\\s*${weekday}`, 'u'),
    onlyLeads: new RegExp(`^\\s*${leads}$`, 'u'),
    /** “The head of the port, …”: the name follows. */
    officeAndComma: new RegExp(
      `(?:^\\s*|[“”"»:;,—–] ?)\\s*(?:(?:${any('clip.offices.before')}|\\p{Lu}[\\p{L} ]*['’]s?)\\s+)(?:[\\p{L}'’-]+\\s+){0,4}?${office}(?:(?!${any('clip.offices.never')})[^,“”"]){0,80},\\s*$`,
      'iu',
    ),
    /** Two people speak, or it is unclear which. */
    joinedNames: new RegExp(
      `\\p{Lu}[\\p{L}\\p{M}.'’-]*,? (?:${and}|&)\\s+(?:\\p{Lu}[\\p{L}.]*\\s+)*$`,
      'u',
    ),
    anotherFollows: new RegExp(`^,? (?:${and}|&) \\p{Lu}`, 'u'),
    goesOn: new RegExp(`^[\\s,]*(?:${and}|but)\\s*(?:then|also)?\\s*$`, 'u'),
    /** “Mara Quist’s aide”, “Mara Quist spokesman Otto Brandt”. */
    belongs: new RegExp(`^(?:['’]s?(?!\\p{L})| ${office})`, 'iu'),
    /** Before a verb that attributes nothing: “who was told”, “when asked”. */
    idle: new RegExp(`${any('clip.verbs.idle')}\\s+$`, 'u'),
    /** Somebody else's description stands between. */
    others: new RegExp(any('clip.verbs.others'), 'iu'),
    prepositionFirst: new RegExp(`^\\s*${any('clip.prepositions')}\\s`, 'iu'),
    /** “the lawyer for the mayor, …”: one of two. */
    officeOfOffice: new RegExp(
      `(?<!\\p{L})(?:of|for|to|de|del|du|des|para|pour|von)(?!\\p{L}).{0,60}${office}|l['’]${office}`,
      'iu',
    ),
    preposition: new RegExp(`${any('clip.prepositions')}\\s+(?:the\\s+)?$|l['’]$`, 'iu'),
    /** Between a name and its verb: nothing, a time or place, or a description. */
    joined: new RegExp(
      `^\\s*(?:(?:of|from) (?:the )?(?:\\p{Lu}[\\p{L}.'’-]*\\s*){1,5}|,[^.;“”]{1,80},)?\\s*(?:(?:${any('clip.verbs.beside')}|${on} [\\p{L}.]+(?: \\d{1,2})?)\\s*){0,2}$`,
      'u',
    ),
  };
});

/** Time and place, which Chinese puts before the verb. */
const CHINESE_GAP = /^[\p{sc=Han}\d]{0,30}$/u;
const CHINESE_LEAD =
  /^(?:$|\d+[日月时時年]|[今昨当當同][天日]|[周週]|星期|在|于|於|则|則|也|还|還|又|并|並|随后|隨後|之后|对此|對此|就|向|接受|近日|日前|同时|同時|再次|此前|稍后|稍後|进一步|進一步|对|對)/u;
/** “… 的发言人”: somebody of theirs, or two of them. */
const CHINESE_OTHER =
  /^(?:的|方面|和|与|與|及|等|后|後)|(?:发言人|發言人|代表|官员|官員|部长|部長|助手|律师|律師|人士|主席|总统|總統|家属|家屬|同事|专家|專家|学者|學者|公司|方面|团队|團隊|办公室|辦公室)$/u;
const CHINESE_CLAUSE =
  /(?:^|[\s,\uFF0C。:\uFF1A;\uFF1B、“”「」!\uFF01?\uFF1F()\uFF08\uFF09》])$|(?:发言人|發言人|部长|部長|主席|总统|總統|总理|總理|首相|国务卿|國務卿|书记|書記|大使|局长|局長|省长|省長|市长|市長|州长|州長|教授|院长|院長|主任|司长|司長|董事长|經理|经理|委员|委員|议员|議員|将军|專家|专家|律师|报道|報道|但|而|因此|其中)$/u;
