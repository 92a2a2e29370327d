/** The words around quotations, by the languages of the interface: verbs of speech, offices, and what leads elsewhere. */

/** Verbs of speech of the languages in which dates are read too. */
export const VERBS =
  /(?<![\p{L}])(?:said|says?|told|tells|added|adds|wrote|writes|asked|replied|declared|announced|insisted|argued|warned|noted|explained|stated|recalled|acknowledged|conceded|remarked|posted|sagte|sagt|erklärte|schrieb|betonte|meinte|(?:a|ont)(?:-t-(?:il|elle|on))? (?:dit|déclaré|affirmé|expliqué|ajouté|écrit)|affirme|explique|déclare|estime|قال|قالت|أضاف|أضافت|صرح|صرحت|أكد|أكدت)(?![\p{L}])|表示|指出|强调|強調|回应|回應|写道|寫道|[说說称稱](?=[,,::。“「]|$)/gu;
/** In Japanese the verb stands behind the quotation. */
export const JAPANESE_VERB =
  /^と(?:は)?[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、]{0,12}?(?:述べ|語っ|語り|話し|発言し|強調し|指摘し|説明し|表明し|訴え|明らかにし|答え|主張し|批判し|コメントし|言っ|言い)/u;
export const PRONOUN =
  /(?<![\p{L}])(?:he|she|er|sie|il|elle)(?![\p{L}])\s*$|^\s*(?:he|she|er|sie|il|elle)(?![\p{L}])/iu;
export const PRONOUN_WITHIN = /-t-(?:il|elle)/u;
/** A name that the publication does not have: two words and more, with the particles of families. */
export const NAME =
  /\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|da|dos|van|von|der|den|bin|al|el|la|le) )*\p{Lu}[\p{L}\p{M}.'’-]*){1,3}/gu;
/** First words of offices: what follows them is a name, they are none. */
export const OFFICES =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|President|Vice|Prime|Minister|Premier|Chancellor|Secretary|Senator|Representative|Governor|General|Ambassador|Chairman|Chairwoman|Spokesman|Spokeswoman|Foreign|Finance|Trade|Treasury|State|Deputy|Former|Professor|Mayor|Commissioner|Judge|Justice|King|Queen|Prince|The|A|An|In|On|At|But|And|As|When|While|After|Before|For|If|Wie|Auch|Doch|Aber|Und|Als|Nach|Laut|Herr|Frau|Im|Am|Comme|Selon|Mais|Et|Mme)\.? )+/;
/** Behind an article there is a body, or somebody whom no name of their own tells. */
export const ARTICLE = /(?<!\p{L})(?:the|der|die|das|den|dem|le|la|les)\s$/iu;
/** “Bessents Sprecher”, “Chinas Regierung”: German writes nouns as it writes names. */
export const NOUN =
  /(?:sprecher|regierung|ministerium|minister|präsident|kanzler|anwalt|anwältin|büro|partei|chef|vertreter|botschaft|botschafter|haus|kammer|behörde|amt|bank|agentur|verband|berater|leiter|kollege|kollegin|team|führung|armee|polizei)(?:in|e|en|innen)?(?!\p{L})|s (?:Mann|Frau|Sohn|Tochter|Bruder|Schwester)(?!\p{L})/iu;

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
export const CLAUSE = new RegExp(
  `(?:^\\s*(?:(?:On|Am|Le) (?:\\p{L}+\\.? )?\\d{1,2}(?:, \\d{4})?,?\\s+)?|[:;,—–“”"„«»()،]\\s*|(?<!\\p{L})(?:and|but|as|that|while|when|because|if|though|although|where|und|dass|aber|et|que|mais)\\s+)${LEADS}$`,
  'u',
);
export const ONLY_LEADS = new RegExp(`^\\s*${LEADS}$`, 'u');
/** “The head of the port, …”: who it is follows. */
export const OFFICE_AND_COMMA = new RegExp(
  `(?:^\\s*|[“”"»:;,—–] ?)\\s*(?:(?:the|an?|its|their|his|her|our|\\p{Lu}[\\p{L} ]*['’]s?)\\s+)(?:[\\p{L}'’-]+\\s+){0,4}?${OFFICE}(?!\\p{L})(?:(?!\\b(?:that|who|which|to|by|from|with|said)\\b)[^,“”"]){0,80},\\s*$`,
  'iu',
);
/** Two of them speak, or nobody knows which. */
export const JOINED_NAMES =
  /\p{Lu}[\p{L}\p{M}.'’-]*,? (?:and|und|et|&)\s+(?:\p{Lu}[\p{L}.]*\s+)*$/u;
export const ANOTHER_FOLLOWS = /^,? (?:and|und|et|&) \p{Lu}/u;
/** “Mara Quist’s aide”, “Mara Quist spokesman Otto Brandt”. */
export const BELONGS = new RegExp(`^(?:['’]s?(?!\\p{L})| ${OFFICE}(?!\\p{L}))`, 'iu');
/** Behind a verb that is no attribution: “who was told”, “when asked”, “said to be ill”. */
export const IDLE_BEFORE =
  /(?<!\p{L})(?:was|were|is|are|be|been|being|when|as|if|once|who|which|qui|der|die)\s+$/u;
export const IDLE_AFTER = /^ to (?:be|have)(?!\p{L})/u;
/** Somebody else’s word for it stands between. */
export const OTHERS_WORD =
  /(?<!\p{L})(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|dubb(?:ed|ing)|term(?:s|ed)|labell?ed|quot(?:es|ed|ing)|cit(?:es|ed|ing)|known as|nannte|bezeichnete|appelle|qualifie)(?!\p{L})/iu;

/** When and where, which Chinese says before the verb. */
export const CHINESE_GAP = /^[\p{sc=Han}\d]{0,30}$/u;
export const CHINESE_LEAD =
  /^(?:$|\d+[日月时時年]|[今昨当當同][天日]|[周週]|星期|在|于|於|则|則|也|还|還|又|并|並|随后|隨後|之后|对此|對此|就|向|接受|近日|日前|同时|同時|再次|此前|稍后|稍後|进一步|進一步|对|對)/u;
/** “… 的发言人”: somebody of theirs, or two of them. */
export const CHINESE_OTHER =
  /^(?:的|方面|和|与|與|及|等|后|後)|(?:发言人|發言人|代表|官员|官員|部长|部長|助手|律师|律師|人士|主席|总统|總統|家属|家屬|同事|专家|專家|学者|學者|公司|方面|团队|團隊|办公室|辦公室)$/u;
export const CHINESE_CLAUSE =
  /(?:^|[\s,。:;、“”「」!?,:;()()》])$|(?:发言人|發言人|部长|部長|主席|总统|總統|总理|總理|首相|国务卿|國務卿|书记|書記|大使|局长|局長|省长|省長|市长|市長|州长|州長|教授|院长|院長|主任|司长|司長|董事长|經理|经理|委员|委員|议员|議員|将军|專家|专家|律师|报道|報道|但|而|因此|其中)$/u;
