/** How what surrounds a quotation is put together; the words themselves are those of the lexicon. */
import { ofLexicon, toPattern } from './lexicon.ts';

/** A name that the publication does not have: two words and more, with the particles of families. */
export const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/gu;
/** “Bessents Sprecher”, “Chinas Regierung”: German writes nouns as it writes names. */
export const NOUN =
  /(?:sprecher|regierung|ministerium|minister|präsident|kanzler|anwalt|anwältin|büro|partei|chef|vertreter|botschaft|botschafter|haus|kammer|behörde|amt|bank|agentur|verband|berater|leiter|kollege|kollegin|team|führung|armee|polizei)(?:in|e|en|innen)?(?!\p{L})|s (?:Mann|Frau|Sohn|Tochter|Bruder|Schwester)(?!\p{L})/iu;

const MINISTER_OF =
  '(?:Minister|Secretary|Chancellor) (?:of|for) (?:the )?\\p{Lu}[\\p{L}]*(?: and \\p{Lu}[\\p{L}]*)?';
/** Behind a verb that is no attribution: “said to be ill”. */
export const IDLE_AFTER = /^ to (?:be|have)(?!\p{L})/u;

export const toSpeechWords = ofLexicon(({ list, any, months, weekdays }) => {
  const [alone, verbs] = [
    // “说” alone is part of many words.
    list('clip.verbs').filter((word) => /^\p{sc=Han}$/u.test(word)),
    list('clip.verbs').filter((word) => !/^\p{sc=Han}$/u.test(word)),
  ];
  const pronouns = any('clip.pronouns');
  const articles = any('clip.articles');
  const [and, on, office] = [any('clip.and'), any('clip.on'), any('clip.offices')];
  const On = list('clip.on').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const toAny = (names: readonly (readonly string[])[]) =>
    toPattern([...new Set(names.flat())].filter((name) => !/\d/.test(name)));
  const weekday = `(?:${toPattern([...list('clip.on'), ...On])} )?${toAny(weekdays)},?\\s+`;
  const date = `\\d{1,2} (?:${any('clip.of')} )?${toAny(months)}(?: \\d{4})?,?\\s+`;
  /** What may stand between the beginning of a clause and the name that is its subject: what the person is. */
  const leads = `(?:(?:${MINISTER_OF}|${any('clip.offices.beside', 'clip.offices')}|\\p{Ll}+ische[rn]?|(?!${any('clip.names.never')})\\p{Lu}[\\p{L}\\p{M}.'’-]*)\\s+|l['’]){0,6}`;
  return {
    verbs: new RegExp(
      `${toPattern(verbs)}|(?:${alone.join('|') || '(?!)'})(?=[,\\uFF0C:\\uFF1A。“「]|$)`,
      'gu',
    ),
    asking: new RegExp(`^${any('clip.verbs.asking')}$`, 'iu'),
    /** In Japanese the verb stands behind the quotation. */
    behind: new RegExp(
      `^と(?:は)?[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}、]{0,12}?${any('clip.verbs.behind')}`,
      'u',
    ),
    honorifics: `(?:${list('clip.honorifics').join('|') || '(?!)'})`,
    pronoun: new RegExp(`${pronouns}\\s*$|^\\s*${pronouns}`, 'iu'),
    /** “a-t-il dit” */
    pronounWithin: new RegExp(`-(?:${list('clip.pronouns').join('|')})(?!\\p{L})`, 'u'),
    /** First words of offices: what follows them is a name, they are none. */
    titles: new RegExp(`^(?:(?:${list('clip.titles').join('|')})\\.? )+`, 'u'),
    /** Behind an article there is a body, or somebody whom no name of their own tells. */
    article: new RegExp(`${articles}\\s$`, 'iu'),
    articleFirst: new RegExp(`^(?!the |den |dem )${articles} `, 'iu'),
    clause: new RegExp(
      `(?:^\\s*(?:${toPattern(On)} (?:\\p{L}+\\.? )?\\d{1,2}(?:, \\d{4})?,?\\s+|${weekday}|(?:${toPattern(On)} )?${date})?|[:;,—–“”"„«»()،]\\s*|${any('clip.clauses')}\\s+)${leads}$`,
      'u',
    ),
    /** Right before who speaks or the verb: the clause is what somebody else says, denies, asks or supposes. */
    reported: new RegExp(`${any('clip.clauses.reported')}\\s*${leads}$`, 'iu'),
    doubts: new RegExp(any('clip.doubts'), 'iu'),
    /** “…,” Mara Quist recalled Otto Brandt saying. */
    doubtsBehind: new RegExp(`(?<![,;—–]\\s*)${any('clip.doubts.behind')}`, 'iu'),
    /** “Otto Brandt, Mara Quist recalled, said …” */
    verbAside: new RegExp(`^\\s*${toPattern(verbs)}\\s*,`, 'u'),
    weekdayFirst: new RegExp(`^\\s*${weekday}`, 'u'),
    onlyLeads: new RegExp(`^\\s*${leads}$`, 'u'),
    /** “The head of the port, …”: who it is follows. */
    officeAndComma: new RegExp(
      `(?:^\\s*|[“”"»:;,—–] ?)\\s*(?:(?:${any('clip.offices.before')}|\\p{Lu}[\\p{L} ]*['’]s?)\\s+)(?:[\\p{L}'’-]+\\s+){0,4}?${office}(?:(?!${any('clip.offices.never')})[^,“”"]){0,80},\\s*$`,
      'iu',
    ),
    /** Two of them speak, or nobody knows which. */
    joinedNames: new RegExp(
      `\\p{Lu}[\\p{L}\\p{M}.'’-]*,? (?:${and}|&)\\s+(?:\\p{Lu}[\\p{L}.]*\\s+)*$`,
      'u',
    ),
    anotherFollows: new RegExp(`^,? (?:${and}|&) \\p{Lu}`, 'u'),
    goesOn: new RegExp(`^[\\s,]*(?:${and}|but)\\s*(?:then|also)?\\s*$`, 'u'),
    /** “Mara Quist’s aide”, “Mara Quist spokesman Otto Brandt”. */
    belongs: new RegExp(`^(?:['’]s?(?!\\p{L})| ${office})`, 'iu'),
    /** Before a verb that is no attribution: “who was told”, “when asked”. */
    idle: new RegExp(`${any('clip.verbs.idle')}\\s+$`, 'u'),
    /** Somebody else’s word for it stands between. */
    others: new RegExp(any('clip.verbs.others'), 'iu'),
    preposition: new RegExp(`${any('clip.prepositions')}\\s+(?:the\\s+)?$|l['’]$`, 'iu'),
    /** Between a name and its verb: nothing, where or when, or what the name is. */
    joined: new RegExp(
      `^\\s*(?:(?:of|from) (?:the )?(?:\\p{Lu}[\\p{L}.'’-]*\\s*){1,5}|,[^.;“”]{1,80},)?\\s*(?:(?:${any('clip.verbs.beside')}|${on} [\\p{L}.]+(?: \\d{1,2})?)\\s*){0,2}$`,
      'u',
    ),
  };
});

/** When and where, which Chinese says before the verb. */
export const CHINESE_GAP = /^[\p{sc=Han}\d]{0,30}$/u;
export const CHINESE_LEAD =
  /^(?:$|\d+[日月时時年]|[今昨当當同][天日]|[周週]|星期|在|于|於|则|則|也|还|還|又|并|並|随后|隨後|之后|对此|對此|就|向|接受|近日|日前|同时|同時|再次|此前|稍后|稍後|进一步|進一步|对|對)/u;
/** “… 的发言人”: somebody of theirs, or two of them. */
export const CHINESE_OTHER =
  /^(?:的|方面|和|与|與|及|等|后|後)|(?:发言人|發言人|代表|官员|官員|部长|部長|助手|律师|律師|人士|主席|总统|總統|家属|家屬|同事|专家|專家|学者|學者|公司|方面|团队|團隊|办公室|辦公室)$/u;
export const CHINESE_CLAUSE =
  /(?:^|[\s,\uFF0C。:\uFF1A;\uFF1B、“”「」!\uFF01?\uFF1F()\uFF08\uFF09》])$|(?:发言人|發言人|部长|部長|主席|总统|總統|总理|總理|首相|国务卿|國務卿|书记|書記|大使|局长|局長|省长|省長|市长|市長|州长|州長|教授|院长|院長|主任|司长|司長|董事长|經理|经理|委员|委員|议员|議員|将军|專家|专家|律师|报道|報道|但|而|因此|其中)$/u;
