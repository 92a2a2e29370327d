/**
 * Who is said to have said something, by the words around it. A name that stands near a verb is not yet who speaks: “the
 * governor of New Mexico said”, “an aide to Mara Quist said”. Only a name that is the subject itself counts.
 */
import type { Naming } from './names.ts';

/** Verbs of speech of the languages in which dates are read too. */
const VERBS =
  /(?<![\p{L}])(?:said|says?|told|tells|added|adds|wrote|writes|asked|replied|declared|announced|insisted|argued|warned|noted|explained|stated|recalled|acknowledged|conceded|remarked|posted|sagte|sagt|erklärte|schrieb|betonte|meinte|(?:a|ont)(?:-t-(?:il|elle|on))? (?:dit|déclaré|affirmé|expliqué|ajouté|écrit)|affirme|explique|déclare|estime|قال|قالت|أضاف|أضافت|صرح|صرحت|أكد|أكدت)(?![\p{L}])|表示|指出|强调|強調|回应|回應|写道|寫道|[说說称稱](?=[,,::。“「]|$)/gu;
/** In Japanese the verb stands behind the quotation. */
const JAPANESE_VERB =
  /^と(?:は)?[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、]{0,12}?(?:述べ|語っ|語り|話し|発言し|強調し|指摘し|説明し|表明し|訴え|明らかにし|答え|主張し|批判し|コメントし|言っ|言い)/u;
const PRONOUN =
  /(?<![\p{L}])(?:he|she|er|sie|il|elle)(?![\p{L}])\s*$|^\s*(?:he|she|er|sie|il|elle)(?![\p{L}])/iu;
const PRONOUN_WITHIN = /-t-(?:il|elle)/u;
/** A name that the publication does not have: two words and more, with the particles of families. */
const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/gu;
/** First words of offices: what follows them is a name, they are none. */
const OFFICES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|President|Vice|Prime|Minister|Premier|Chancellor|Secretary|Senator|Representative|Governor|General|Ambassador|Chairman|Chairwoman|Spokesman|Spokeswoman|Foreign|Finance|Trade|Treasury|State|Deputy|Former|Professor|Mayor|Commissioner|Judge|Justice|King|Queen|Prince|The|A|An|In|On|At|But|And|As|When|While|After|Before|For|If)\.? )+/;

/** What somebody may be called by beside a name, in small letters. */
const OFFICE =
  '(?:president|premier|minister|chancellor|secretary|senator|representative|governor|general|ambassador|envoy|chair(?:man|woman|person)?|spokes(?:man|woman|person)|leader|head|chief|director|mayor|commissioner|judge|justice|professor|economist|analyst|lawyer|editor|manager|negotiator|aide|advis[eo]r|deputy|official|reporter|captain|sprecher(?:in)?|präsident(?:in)?|kanzler(?:in)?|minister(?:in)?|président[e]?|ministre|porte-parole|directeur|directrice|maire|chef(?:fe)?)';
/** Words of small letters that stand before an office. */
const BESIDE_OFFICE =
  '(?:the|an?|its|their|his|her|our|der|die|das|le|la|les|former|ex|then|acting|interim|outgoing|deputy|vice|prime|foreign|finance|trade|interior|defen[cs]e|health|justice|economy|commerce|transport|party|opposition|majority|minority|house|government|ministry|department|executive|senior|top|national|state|federal|attorney|press|research|\\p{Ll}+ische[rn]?)';
const NO_LEAD =
  '(?!(?:Of|To|With|By|From|For|About|Against|Near|Among|Like|Unlike|Between|Behind|Beside)\\b)';
const MINISTER_OF =
  '(?:Minister|Secretary|Chancellor) (?:of|for) (?:the )?\\p{Lu}[\\p{L}]*(?: and \\p{Lu}[\\p{L}]*)?';
/** What may stand between the beginning of a clause and the name that is its subject: what the person is. */
const LEADS = `(?:(?:${MINISTER_OF}|${BESIDE_OFFICE}|${OFFICE}|${NO_LEAD}\\p{Lu}[\\p{L}\\p{M}.'’-]*)\\s+|l['’]){0,6}`;
const CLAUSE = new RegExp(
  `(?:^\\s*(?:(?:On|Am|Le) (?:\\p{L}+\\.? )?\\d{1,2}(?:, \\d{4})?,?\\s+)?|[:;,—–“”"„«»()،]\\s*|(?<!\\p{L})(?:and|but|as|that|while|when|because|if|though|although|where|und|dass|aber|et|que|mais)\\s+)${LEADS}$`,
  'u',
);
const ONLY_LEADS = new RegExp(`^\\s*${LEADS}$`, 'u');
/** “The head of the port, …”: who it is follows. */
const OFFICE_AND_COMMA = new RegExp(
  `(?:^\\s*|[“”"»:;,—–] ?)\\s*(?:(?:the|an?|its|their|his|her|our|\\p{Lu}[\\p{L} ]*['’]s?)\\s+)(?:[\\p{L}'’-]+\\s+){0,4}?${OFFICE}(?!\\p{L})(?:(?!\\b(?:that|who|which|to|by|from|with|said)\\b)[^,“”"]){0,80},\\s*$`,
  'iu',
);
/** Two of them speak, or nobody knows which. */
const JOINED_NAMES = /\p{Lu}[\p{L}\p{M}.'’-]*,? (?:and|und|et|&)\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u;
const ANOTHER_FOLLOWS = /^,? (?:and|und|et|&) \p{Lu}/u;
/** “Mara Quist’s aide”, “Mara Quist spokesman Otto Brandt”. */
const BELONGS = new RegExp(`^(?:['’]s?(?!\\p{L})| ${OFFICE}(?!\\p{L}))`, 'iu');
/** Behind a verb that is no attribution: “who was told”, “when asked”, “said to be ill”. */
const IDLE_BEFORE =
  /(?<!\p{L})(?:was|were|is|are|be|been|being|when|as|if|once|who|which|qui|der|die)\s+$/u;
const IDLE_AFTER = /^ to (?:be|have)(?!\p{L})/u;
/** Somebody else’s word for it stands between. */
const OTHERS_WORD =
  /(?<!\p{L})(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|dubb(?:ed|ing)|term(?:s|ed)|labell?ed|quot(?:es|ed|ing)|cit(?:es|ed|ing)|known as|nannte|bezeichnete|appelle|qualifie)(?!\p{L})/iu;

interface Candidate {
  /** An id, or a name. */
  readonly speaker: string;
  readonly kind: 'person' | 'organization' | 'outlet' | 'unknown';
  readonly from: number;
  readonly until: number;
}

export interface Speech {
  /** `undefined` where nobody is named who is the subject. */
  readonly speaker: string | undefined;
  /** Whether a pronoun stands for somebody who was named before. */
  readonly isPronoun: boolean;
  /** Where what says who spoke begins, and where it ends: a day beside it is that of the words. */
  readonly at: readonly [number, number];
}

/**
 * Looks in `text` from `from` to `until`, which stands before the words or after them; `undefined` without a verb of speech
 * that could be theirs. `namings` are those of the block.
 */
export function findSpeech(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
  side: 'before' | 'after',
): Speech | undefined {
  const part = text.slice(from, until);
  const candidates = listCandidates(text, [from, until], namings);
  const verbs = [...part.matchAll(VERBS)].map((verb) => ({
    word: verb[0],
    start: from + verb.index,
    end: from + verb.index + verb[0].length,
  }));
  // The verb nearest to the words is theirs.
  const verb = (side === 'before' ? verbs.toReversed() : verbs).find(
    ({ start, end }) =>
      !IDLE_BEFORE.test(text.slice(from, start)) && !IDLE_AFTER.test(text.slice(end, until)),
  );
  if (verb === undefined) return undefined;
  const { word, start, end } = verb;
  // “… and added that …” goes on with who spoke before.
  if (
    side === 'after' &&
    /^[\s,]*(?:and|but|und|et)\s*(?:then|also)?\s*$/u.test(text.slice(from, start))
  )
    return undefined;
  const before = candidates.findLast((one) => isSubjectBefore(text, from, start, one, candidates));
  const isInverted = before === undefined;
  if (side === 'before' && isOthers(text, [end, until], { word, isInverted, candidates }))
    return { speaker: undefined, isPronoun: false, at: [start, end] };
  if (before !== undefined)
    return { speaker: before.speaker, isPronoun: false, at: [before.from, end] };
  const isAsked = /^(?:told|tells|asked)$/i.test(word);
  const after = isAsked
    ? undefined
    : candidates.find((one) => one.from >= end && isSubjectAfter(text, end, one));
  if (after !== undefined) return { speaker: after.speaker, isPronoun: false, at: [start, end] };
  const isPronoun =
    PRONOUN_WITHIN.test(word) ||
    PRONOUN.test(text.slice(from, start)) ||
    PRONOUN.test(text.slice(end, end + 8));
  return { speaker: undefined, isPronoun, at: [start, end] };
}

/** Japanese: the name with は or が before the quotation, the verb behind it. */
export function findJapaneseSpeech(
  text: string,
  [from, start]: readonly [number, number],
  end: number,
  namings: readonly Naming[],
): Speech | undefined {
  if (!JAPANESE_VERB.test(text.slice(end, end + 30))) return undefined;
  const topic =
    /^(?:氏|さん|君|首相|大統領|外相|大臣|長官|知事|市長|議長|会長|社長|報道官|[\p{sc=Han}]{1,8}(?:相|官|長))?[はがも]/u;
  const known = listCandidates(text, [from, start], namings).findLast((one) =>
    topic.test(text.slice(one.until, start)),
  );
  const [name] =
    known === undefined
      ? [
          ...text
            .slice(from, start)
            .matchAll(/(?<!\p{sc=Han})(\p{sc=Han}{2,5})(?:氏|さん)[はが]/gu),
        ].map(([, one]) => one)
      : [known.speaker];
  return { speaker: name, isPronoun: false, at: [known?.from ?? start, start] };
}

/** All who may speak, as they stand there. */
function listCandidates(
  text: string,
  [from, until]: readonly [number, number],
  namings: readonly Naming[],
): Candidate[] {
  const named = namings.filter(({ at }) => at[0] >= from && at[1] <= until);
  const known = named.flatMap(({ at, entity }): Candidate[] => {
    const { kind } = entity;
    return kind === 'person' || kind === 'organization' || kind === 'outlet'
      ? [{ speaker: entity.id, kind, from: at[0], until: at[1] }]
      : [];
  });
  const unknown = [...text.slice(from, until).matchAll(NAME)].flatMap((match): Candidate[] => {
    const office = OFFICES.exec(match[0])?.[0] ?? '';
    const name = match[0].slice(office.length).replace(/['’]s?$|(?<=\p{L}{2})\.$/u, '');
    const start = from + match.index + office.length;
    const isKnown = named.some(({ at }) => at[0] < start + name.length && at[1] > start);
    if (isKnown || !name.includes(' ')) return [];
    return [{ speaker: name, kind: 'unknown', from: start, until: start + name.length }];
  });
  return [...known, ...unknown].sort((a, b) => a.from - b.from);
}

/** Whether words before a quotation lead from the verb to somebody else: “said that Otto Brandt had called it”. */
function isOthers(
  text: string,
  [end, until]: readonly [number, number],
  {
    word,
    isInverted,
    candidates,
  }: {
    readonly word: string;
    readonly isInverted: boolean;
    readonly candidates: readonly Candidate[];
  },
): boolean {
  if (OTHERS_WORD.test(text.slice(end, until))) return true;
  if (/^(?:told|tells|asked)$/i.test(word)) return false;
  const behind = candidates.filter((one) => one.from >= end && one.until <= until);
  // “said: “…”” is over; a name in the office of who spoke, or one that is spoken of, is no subject.
  return behind.some(
    (one, index) =>
      !(isInverted && index === 0 && isSubjectAfter(text, end, one)) &&
      !/(?:of|to|about|with|from|by|for|against|in|at|on|auprès de|à|über|zu|mit|von)\s+(?:the\s+)?$|l['’]$/iu.test(
        text.slice(end, one.from),
      ),
  );
}

/** When and where, which Chinese says before the verb. */
const CHINESE_GAP = /^[\p{sc=Han}\d]{0,30}$/u;
const CHINESE_LEAD =
  /^(?:$|\d+[日月时時年]|[今昨当當同][天日]|[周週]|星期|在|于|於|则|則|也|还|還|又|并|並|随后|隨後|之后|对此|對此|就|向|接受|近日|日前|同时|同時|再次|此前|稍后|稍後|进一步|進一步|对|對)/u;
/** “… 的发言人”: somebody of theirs, or two of them. */
const CHINESE_OTHER =
  /^(?:的|方面|和|与|與|及|等|后|後)|(?:发言人|發言人|代表|官员|官員|部长|部長|助手|律师|律師|人士|主席|总统|總統|家属|家屬|同事|专家|專家|学者|學者|公司|方面|团队|團隊|办公室|辦公室)$/u;
const CHINESE_CLAUSE =
  /(?:^|[\s,。:;、“”「」!?,:;()()》])$|(?:发言人|發言人|部长|部長|主席|总统|總統|总理|總理|首相|国务卿|國務卿|书记|書記|大使|局长|局長|省长|省長|市长|市長|州长|州長|教授|院长|院長|主任|司长|司長|董事长|經理|经理|委员|委員|议员|議員|将军|專家|专家|律师|报道|報道|但|而|因此|其中)$/u;

function isSubjectBefore(
  text: string,
  from: number,
  verb: number,
  one: Candidate,
  candidates: readonly Candidate[],
): boolean {
  if (one.until > verb) return false;
  const [lead, gap] = [text.slice(from, one.from), text.slice(one.until, verb)];
  if (/\p{sc=Han}/u.test(text.slice(one.from, one.until))) {
    const holdsOther = candidates.some((other) => other.from >= one.until && other.until <= verb);
    return (
      CHINESE_GAP.test(gap) &&
      CHINESE_LEAD.test(gap) &&
      !CHINESE_OTHER.test(gap) &&
      !holdsOther &&
      CHINESE_CLAUSE.test(lead)
    );
  }
  if (/\p{sc=Arab}/u.test(text.slice(one.from, one.until)))
    return /^\s*$/u.test(gap) && isFree(lead);
  if (JOINED_NAMES.test(lead)) return false;
  // “The head of the port, Li Anran, said”: of names that are not known it may be a place.
  if (/^,\s*$/u.test(gap)) return one.kind === 'person' && OFFICE_AND_COMMA.test(lead);
  if (!isJoined(gap) || !CLAUSE.test(lead)) return false;
  const aside = /^,\s*(.*?)\s*,\s*$/u.exec(gap)?.[1];
  return !candidates.some((other) => text.slice(other.from, other.until) === aside);
}

/** Between a name and its verb: nothing, where or when, or what the name is. */
function isJoined(gap: string): boolean {
  return /^\s*(?:(?:of|from) (?:the )?(?:\p{Lu}[\p{L}.'’-]*\s*){1,5}|,[^.;“”]{1,80},)?\s*(?:(?:also|later|then|once|again|has|had|have|himself|herself|itself|today|(?:on|am|le) [\p{L}.]+(?: \d{1,2})?)\s*){0,2}$/u.test(
    gap,
  );
}

/** Between a verb and its name: nothing, or an office. */
function isSubjectAfter(text: string, verb: number, one: Candidate): boolean {
  const [gap, rest] = [text.slice(verb, one.from), text.slice(one.until)];
  if (/\p{sc=Arab}/u.test(text.slice(one.from, one.until))) return isArabicOffice(gap);
  if (/\p{sc=Han}/u.test(text.slice(one.from, one.until))) return false;
  if (BELONGS.test(rest) || ANOTHER_FOLLOWS.test(rest)) return false;
  if (one.kind === 'person' && OFFICE_AND_COMMA.test(gap)) return true;
  // In German the article says whether somebody speaks or is spoken to: “sagte der Deutschen Presse-Agentur”.
  if (one.kind !== 'person' && /(?<!\p{L})der(?!\p{L})/u.test(gap)) return false;
  return ONLY_LEADS.test(gap);
}

/** “قال وزير الخارجية …”: an office ends with its article, a word that owns the name does not. */
function isArabicOffice(gap: string): boolean {
  const words = gap.trim() === '' ? [] : gap.trim().split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every((word) => /^(?:ال\p{L}+|رئيسة?|وزيرة?|نائبة?|مديرة?|سفيرة?)$/u.test(word)) &&
    (words.length === 0 || (words.at(-1) ?? '').startsWith('ال')) &&
    isFree(gap)
  );
}

/** Whether no letter that means “to” or “with” is written together with the name. */
function isFree(lead: string): boolean {
  return !/[لبك]$/u.test(lead);
}
