import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { buildNames, findNames } from './names.ts';
import type { Block } from './page.ts';
import { listQuotations } from './quotations.ts';

function quote(text: string) {
  const block: Block = { text, line: 1, role: 'text', isFrame: false };
  const { namings } = findNames(buildNames(KNOWN), [block]);
  const published = { year: 2031, month: 2, day: 12 };
  return listQuotations([block], namings, published).map(({ speaker, said }) => [speaker, said]);
}

const W = '“we will never pay the dues,”';

describe('who speaks', () => {
  test.each([
    [`${W} said Mara Quist, the president.`, 'mara-quist'],
    [`${W} Mara Quist said.`, 'mara-quist'],
    [`Mara Quist said: ${W} and left.`, 'mara-quist'],
    [`${W} Mara Quist told Ilan Vesper.`, 'mara-quist'],
    [`${W} Mara Quist, who is the president, said.`, 'mara-quist'],
    [`${W} said Prime Minister Tomas Ebb.`, 'Tomas Ebb'],
    [`${W} the ministry said.`, null],
    [`Sudmark’s foreign ministry said that ${W} which was new.`, 'foreign-ministry'],
    [`${W} she said.`, null],
    ['Mara Quist came. “We will never pay the dues.”', null],
    ['„Wir zahlen die Gebühren nicht“, sagte Mara Quist.', 'mara-quist'],
    ['« Nous ne paierons jamais », a déclaré Mara Quist.', 'mara-quist'],
    ['陆海声表示:“我们绝不会支付这些费用”。', 'lu-haisheng'],
    ['“我们绝不会支付这些费用”,陆海声说。', 'lu-haisheng'],
    ['陆海声11日在例行记者会上表示:“我们绝不会支付这些费用。”', 'lu-haisheng'],
    ["Mara Quist said: 'no one will ever pay these dues' again.", undefined],
    [
      "'We won’t pay for the dockers' strike,' Mara Quist said of the captains' fear.",
      'mara-quist',
    ],
    ['‘We’ll never pay for the dockers’ strike’, said Mara Quist.', 'mara-quist'],
    ['The dockers’ union and the captains’ wives wait for Mara Quist’s word.', undefined],
    [`${W} said the director of the port, Harbour House.`, null],
    [`${W} said the director of the harbour, Harbour Merrin.`, null],
    [`The director of the port, Merrin Shipping, said: ${W}`, null],
    [`${W} said the director of the port, Abena Crowther.`, 'Abena Crowther'],
  ])('in “%s”', (text, speaker) =>
    expect(quote(text).map(([who]) => who)).toEqual(speaker === undefined ? [] : [speaker]),
  );

  test('goes on speaking in the same paragraph, until somebody else does', () => {
    const text = `${W} said Mara Quist. “It would be the end of us.” She said ${W} twice. “Or so they say here,” said Ilan Vesper. “And that is all there is.”`;
    expect(quote(text).map(([who]) => who)).toEqual([
      'mara-quist',
      'mara-quist',
      'mara-quist',
      'ilan-vesper',
      'ilan-vesper',
    ]);
  });
});

describe('only a name that is the subject itself is who speaks', () => {
  test.each([
    // A name within another’s, or under a preposition.
    [`The head of the port authority of Kesh City, Li Anran, said: ${W}`, null],
    [`The governor of New Mexico said: ${W}`, null],
    [`${W} said the head of Quay Pictures.`, null],
    [`${W} an aide to Mara Quist said.`, null],
    [`${W} said an aide to Mara Quist.`, null],
    [`${W} Mara Quist’s spokesman said.`, null],
    [`${W} said Mara Quist’s spokesman.`, null],
    [`${W} said Mara Quist spokesman Tomas Ebb.`, 'Tomas Ebb'],
    [`A spokesman for Quay Pictures said ${W} and left.`, null],
    [`Friends of Mr. Quist, Mara Quist’s brother, said ${W}`, null],
    [`The captain who met Mara Quist said: ${W}`, null],
    [`${W} a sailor who knows Mara Quist said.`, null],
    [`The mayor of Santa Rosa, New Ebbland, said: ${W}`, null],
    ['« Nous ne paierons jamais », a affirmé à l’Agence Nord-Presse la maire.', null],
    ["« Nous ne paierons jamais », a affirmé à l'Agence Nord-Presse Mara Quist.", null],
    ['« Nous ne paierons jamais », a affirmé Mara Quist à l’Agence Nord-Presse.', 'mara-quist'],
    ['« Nous ne paierons jamais », a affirmé le porte-parole de Mara Quist.', null],
    ['« Nous ne paierons jamais », a dit la présidente Mara Quist.', 'mara-quist'],
    ['„Wir zahlen die Gebühren nicht“, sagte er der Agence Nord-Presse.', null],
    ['„Wir zahlen die Gebühren nicht“, sagte der Agence Nord-Presse eine Sprecherin.', null],
    ['„Wir zahlen die Gebühren nicht“, sagte ein Sprecher von Mara Quist.', null],
    ['„Wir zahlen die Gebühren nicht“, sagte die Präsidentin Mara Quist der ANP.', 'mara-quist'],
    ['陆海声的发言人表示:“我们绝不会支付这些费用”。', null],
    ['外交部官员会见陆海声后表示:“我们绝不会支付这些费用”。', null],
    ['会见陆海声的官员表示:“我们绝不会支付这些费用”。', null],
    ['外交部发言人陆海声表示:“我们绝不会支付这些费用”。', 'lu-haisheng'],
    ['قال المتحدث باسم سميرة حداد: «لن نقبل بهذا القرار أبدا»', null],
    ['قالت لسميرة حداد: «لن نقبل بهذا القرار أبدا»', null],
    ['قالت الوزيرة سميرة حداد: «لن نقبل بهذا القرار أبدا»', 'samira-haddad'],
    ['„Wir zahlen die Gebühren nicht“, sagte Quists Sprecher.', null],
    ['„Wir zahlen die Gebühren nicht“, sagte Mara Quists Sprecherin.', null],
    ['„Wir zahlen die Gebühren nicht“, sagte Sudmarks Regierung.', null],
    ['„Wir zahlen die Gebühren nicht“, erklärte das Weiße Haus.', null],
    ['Das Weiße Haus erklärte: „Wir zahlen die Gebühren nicht“.', null],
    ['Die Deutsche Handelskammer erklärte: „Wir zahlen die Gebühren nicht“.', null],
    ['Wie Nordpost schrieb: „Wir zahlen die Gebühren nicht“.', null],
    ['Wie Anna Groth sagte: „Wir zahlen die Gebühren nicht“.', 'Anna Groth'],
    ['La Maison Blanche a déclaré : « Nous ne paierons jamais ».', null],
    // Two speak, or a name stands in the words of another.
    [`${W} Ilan Vesper and Mara Quist said.`, null],
    [`${W} said Mara Quist and Ilan Vesper.`, null],
    [`Ilan Vesper said he was glad and Mara Quist added: ${W}`, 'mara-quist'],
    [`Mara Quist said that the dues are what Otto Brandt called ${W} again.`, null],
    [`Mara Quist said Otto Brandt wanted ${W} to be heard.`, null],
    [`Mara Quist was told: ${W}`, null],
    [`Mara Quist, said to be ill, wrote: ${W}`, 'mara-quist'],
    // What is a subject goes on being one.
    [`The head of the port of Kesh City, Mara Quist, said: ${W}`, 'mara-quist'],
    [`${W} said the president of Norland, Mara Quist.`, 'mara-quist'],
    [`${W} Norland’s president, Mara Quist, said.`, 'mara-quist'],
    [`${W} said Norland’s former foreign minister Tomas Ebb.`, 'Tomas Ebb'],
    [`Asked by Ilan Vesper, Mara Quist said: ${W}`, 'mara-quist'],
    [`Mara Quist of Norland said: ${W}`, 'mara-quist'],
    [`Mara Quist told Ilan Vesper: ${W}`, 'mara-quist'],
    [`Mara Quist, when asked, said: ${W}`, 'mara-quist'],
    [`Mara Quist said ${W} and added that ships may go.`, 'mara-quist'],
    [`The Harbour Times wrote: ${W}`, 'harbour-times'],
    [`In talks with the mayor, President Mara Quist said ${W} twice.`, 'mara-quist'],
  ])('in “%s”', (text, speaker) => expect(quote(text).map(([who]) => who)).toEqual([speaker]));

  test.each([
    // Somebody else reports it, denies it, asks for it or supposes it.
    `${W} Mara Quist recalled Otto Brandt saying.`,
    `${W} Mara Quist recalled him saying.`,
    `Otto Brandt, Mara Quist recalled, said: ${W}`,
    `The White House denied that Mara Quist said ${W} at all.`,
    `It is not true that Mara Quist told reporters ${W} on Friday.`,
    `Rumours that Mara Quist said ${W} were false.`,
    `A satirical site wrote that Mara Quist said ${W} twice.`,
    `Would Mara Quist say “we will never pay the dues”?`,
    `Did she, as Mara Quist said, say “we will never pay the dues”?`,
    `If Mara Quist said ${W} she was wrong.`,
    `Had Mara Quist said ${W} all would have been well.`,
    `Ilan Vesper said that President Mara Quist said ${W} twice.`,
    `Allegedly, Mara Quist said: ${W}`,
    `In a fabricated video, Mara Quist said: ${W}`,
    `According to rumours, Mara Quist said: ${W}`,
    `${W} said Mara Quist, according to a rumour.`,
    'Das Weiße Haus bestritt, dass Mara Quist sagte: „Wir zahlen die Gebühren nicht“.',
    'Falls Mara Quist sagte: „Wir zahlen die Gebühren nicht“, irrte sie.',
    'Angeblich sagte Mara Quist: „Wir zahlen die Gebühren nicht“.',
    '„Wir zahlen die Gebühren nicht“, sagte Mara Quist, habe Otto Brandt gesagt.',
    '„Wir zahlen die Gebühren nicht“, sagte Mara Quist?',
    'Il est faux que Mara Quist a déclaré : « Nous ne paierons jamais ».',
    'Selon la rumeur, Mara Quist a déclaré : « Nous ne paierons jamais ».',
    '« Nous ne paierons jamais », a déclaré Mara Quist, citant Otto Brandt.',
    'Es falso que Mara Quist dijo: «Nunca pagaremos las tasas».',
    'Supuestamente, Mara Quist dijo: «Nunca pagaremos las tasas».',
    '¿Dijo Mara Quist «nunca pagaremos las tasas»?',
    'Неправда, что Лу Хайшэн заявил: «Мы никогда не будем платить».',
    'Если Лу Хайшэн сказал: «Мы никогда не будем платить», он ошибся.',
    'По слухам, Лу Хайшэн заявил: «Мы никогда не будем платить».',
    '白宫否认陆海声表示:“我们绝不会支付这些费用”。',
    '据传,陆海声表示:“我们绝不会支付这些费用”。',
    '如果陆海声表示:“我们绝不会支付这些费用”,他就错了。',
    '陆海声是否表示:“我们绝不会支付这些费用”?',
    '陆海声氏が「この料金を支払うつもりはない」と述べたとのうわさは誤りだ。',
    '陆海声氏は「この料金を支払うつもりはない」と述べたか。',
    'もし陆海声氏が「この料金を支払うつもりはない」と述べたなら誤りだ。',
    'نفى البيت الأبيض أن تكون سميرة حداد قالت: «لن نقبل بهذا القرار أبدا»',
    'هل قالت سميرة حداد: «لن نقبل بهذا القرار أبدا»؟',
    'إذا قالت سميرة حداد: «لن نقبل بهذا القرار أبدا»',
  ])('and the clause is plain and affirms it: in “%s” nobody is preset', (text) =>
    expect(quote(text).map(([who]) => who)).toEqual([null]),
  );

  test.each([
    [`Asked if ships may go, Mara Quist said: ${W}`, 'mara-quist'],
    [`${W} Mara Quist said, denying the rumours.`, 'mara-quist'],
    [`“Will you ever pay the dues?” said Mara Quist.`, 'mara-quist'],
    [`${W} Mara Quist said. Would she?`, 'mara-quist'],
    [`${W} Mara Quist told reporters, saying that she was tired.`, 'mara-quist'],
    ['Лу Хайшэн заявил: «Мы никогда не будем платить».', 'lu-haisheng'],
    ['Mara Quist dijo: «Nunca pagaremos las tasas».', 'mara-quist'],
    ['针对网上消息,陆海声表示:“我们绝不会支付这些费用”。', 'lu-haisheng'],
  ])('a plain clause is one beside such words too: “%s”', (text, speaker) =>
    expect(quote(text).map(([who]) => who)).toEqual([speaker]),
  );

  test('“she” is who spoke last only while nobody else is named', () => {
    const text = `${W} said Ilan Vesper. Mara Quist came in. She said ${W} twice.`;
    expect(quote(text).map(([who]) => who)).toEqual(['ilan-vesper', null]);
  });

  test.each([
    ['陆海声氏は11日、「この料金を支払うつもりはない」と述べた。', 'lu-haisheng'],
    ['外務省の陆海声報道官は会見で「この料金を支払うつもりはない」と強調した。', 'lu-haisheng'],
    ['中村氏は「この料金を支払うつもりはない」と記者団に語った。', '中村'],
    ['陆海声氏の側近は「この料金を支払うつもりはない」と述べた。', null],
    ['陆海声氏と会談した首相は「この料金を支払うつもりはない」と述べた。', null],
    ['陆海声氏は「この料金を支払うつもりはない」という横断幕を見た。', null],
  ])('in Japanese, by the topic and the verb behind the words: %s', (text, speaker) =>
    expect(quote(text).map(([who]) => who)).toEqual([speaker]),
  );
});

describe('the day', () => {
  test.each([
    [`${W} Mara Quist said on Friday.`, '2031-02-07'],
    [`${W} Mara Quist told reporters on Feb. 3.`, '2031-02-03'],
    [`On Friday, Mara Quist said ${W} again.`, '2031-02-07'],
    [`On Feb. 3 President Mara Quist said: ${W}`, '2031-02-03'],
    [`${W} Mara Quist on Friday told reporters.`, '2031-02-07'],
    [`“我们绝不会支付这些费用”,Mara Quist said in Portsea on Monday.`, '2031-02-10'],
    [`On Friday they met, and Mara Quist said: ${W}`, null],
    [`After the vote of Feb. 3, Mara Quist said: ${W}`, null],
    [`${W} said Mara Quist, who left on Friday.`, null],
    [`${W} Mara Quist said of the vote that was held on Friday.`, null],
    // What is spoken of has a day of its own.
    [`${W} Mara Quist said late on Friday.`, '2031-02-07'],
    [`${W} Mara Quist said on Friday that it was over.`, '2031-02-07'],
    [`${W} Mara Quist told reporters in Kesh City early on Feb. 3.`, '2031-02-03'],
    [`${W} said Mara Quist on Friday.`, '2031-02-07'],
    [`${W} Mara Quist said about the Feb. 3 deadline.`, null],
    [`${W} Mara Quist said on the Feb. 3 deadline.`, null],
    [`${W} Mara Quist said ahead of talks on Feb. 10.`, null],
    [`${W} Mara Quist said of the meeting on Feb. 3.`, null],
    [`${W} Mara Quist said on the eve of the Feb. 3 talks.`, null],
    [`${W} Mara Quist said of Friday’s talks.`, null],
    [`${W} Mara Quist said on Friday’s talks.`, null],
    [`${W} Mara Quist said on Feb. 20.`, null],
    [`Mara Quist, who left on Friday, said: ${W}`, null],
    [`On Feb. 20, Mara Quist said ${W} again.`, null],
  ])('of “%s”', (text, day) => expect(quote(text)).toEqual([['mara-quist', day]]));

  test.each([
    ['陆海声11日在例行记者会上表示:“我们绝不会支付这些费用。”', '2031-02-11'],
    ['陆海声2月3日表示:“我们绝不会支付这些费用。”', '2031-02-03'],
    ['陆海声就2月3日会谈表示:“我们绝不会支付这些费用。”', null],
    ['陆海声对2月3日的会谈表示:“我们绝不会支付这些费用。”', null],
    ['陆海声31日表示:“我们绝不会支付这些费用。”', null],
    ['陆海声在3日内表示:“我们绝不会支付这些费用。”', null],
  ])('of “%s”', (text, day) => expect(quote(text)).toEqual([['lu-haisheng', day]]));
});

test.each([
  'She called it “near.”',
  'the “so-called dues of the port” are…',
  'An "unclosed quotation',
])('a word or two is no quotation: %s', (text) =>
  expect(quote(text).length).toBe(text.includes('dues of') ? 1 : 0),
);

describe('in a transcript', () => {
  const read = (...texts: string[]) => {
    const blocks = texts.map((text, at): Block => ({
      text,
      line: at + 1,
      role: 'text',
      isFrame: false,
    }));
    const { namings } = findNames(buildNames(KNOWN), blocks);
    return listQuotations(blocks, namings, undefined).map(({ speaker, text }) => [speaker, text]);
  };

  test('the name before the colon speaks, and what it speaks of does not', () =>
    expect(
      read(
        'Otto Brandt: Will Mara Quist pay?',
        'Mara Quist: We will never pay.',
        'Tomas Ebb: “We will never pay the dues”, says Mara Quist.',
        'Mara Quist: Ilan Vesper may.',
        'Tomas Ebb: And you?',
        'Q: And then?',
        'THE PRESIDENT: Nothing.',
        'Agence Nord-Presse: And now?',
      ),
    ).toEqual([
      ['otto-brandt', 'Will Mara Quist pay?'],
      ['mara-quist', 'We will never pay.'],
      ['Tomas Ebb', '“We will never pay the dues”, says Mara Quist.'],
      ['mara-quist', 'Ilan Vesper may.'],
      ['Tomas Ebb', 'And you?'],
    ]));

  test('of Q and A nobody is named, and of Chinese the name alone', () => {
    expect(read('Q: Will you pay?', 'A: No, said Mara Quist.', 'Q: Why?', 'A: Because.')).toEqual(
      [],
    );
    expect(read('记者:付吗?', '陆海声:不付。', '记者:为什么?', '陆海声的发言人:不付。')).toEqual([
      ['lu-haisheng', '不付。'],
    ]);
  });

  test.each([
    ['An interview with Mara Quist', 'mara-quist'],
    [
      'We met in Portsea for an interview with President Mara Quist, who was in a hurry.',
      'mara-quist',
    ],
    ['Ein Interview mit Mara Quist', 'mara-quist'],
    ['专访陆海声', 'lu-haisheng'],
    // It may be anybody else.
    ['Mara Quist came, and Ilan Vesper', undefined],
    ['An interview with Mara Quist’s spokesman', undefined],
    ['An interview with an aide to Mara Quist', undefined],
    ['An interview with Mara Quist and Tomas Ebb', undefined],
    ['专访陆海声的发言人', undefined],
  ])('“A” after “%s”', (head, speaker) => {
    const found = read(head, 'Q: Will you pay?', 'A: Never.', 'Q: Why?', 'A: Because.');
    expect(found).toEqual(
      speaker === undefined
        ? []
        : [
            [speaker, 'Never.'],
            [speaker, 'Because.'],
          ],
    );
  });

  test('“Update”, “Analysis” and “Key Facts” are nobody, and what they quote is read', () => {
    const page = [
      `Update: Ships wait. ${W} said Mara Quist.`,
      `Analysis: ${W} Ilan Vesper said.`,
      'Key Facts: Dues rise.',
      'Key Facts: Ships wait.',
      `Update: “Nothing more to say here,” Otto Brandt said.`,
    ];
    const said = 'we will never pay the dues';
    expect(read(...page)).toEqual([
      ['mara-quist', said],
      ['ilan-vesper', said],
      ['otto-brandt', 'Nothing more to say here'],
    ]);
    expect(read('Mara Quist: No.', ...page, 'Mara Quist: Yes.', 'Sunny Harbour: Rain.')).toEqual([
      ['mara-quist', said],
      ['ilan-vesper', said],
      ['otto-brandt', 'Nothing more to say here'],
    ]);
  });

  test('a turn by a speaker whom the page does not name is read like any paragraph', () =>
    expect(
      read(
        'Q: Why?',
        'Mara Quist: We will never pay.',
        `Q: But ${W} Ilan Vesper said. Why?`,
        'Mara Quist: He may.',
      ),
    ).toEqual([
      ['mara-quist', 'We will never pay.'],
      ['ilan-vesper', 'we will never pay the dues'],
      ['mara-quist', 'He may.'],
    ]));

  test('a heading with a colon makes none', () =>
    expect(read('Mara Quist: a life', 'Norland: a port', 'She came.')).toEqual([]));
});

describe('the words of whoever reports are no part of the quotation', () => {
  const Q = 'Mara Quist';
  test.each([
    [
      `“We will never pay,” ${Q} said, “these dues of yours.”`,
      'We will never pay',
      'these dues of yours.',
    ],
    [`We will pay," ${Q} said to us all, "the dues of tomorrow."`, 'the dues of tomorrow.'],
    [
      `“He told me ‘we will never pay’ and left,” ${Q} said.`,
      'He told me ‘we will never pay’ and left',
    ],
    [
      `“He came into the room, said nothing and left,” ${Q} said.`,
      'He came into the room, said nothing and left',
    ],
    [
      `»Wir zahlen die Gebühren nie«, sagte ${Q}, »und zwar weder heute noch morgen.«`,
      'Wir zahlen die Gebühren nie',
      'und zwar weder heute noch morgen.',
    ],
    [`« Nous ne paierons jamais, a déclaré ${Q}, et nous le dirons. »`, 'Nous ne paierons jamais'],
    [
      `« Nous ne paierons jamais, explique la présidente, ${Q}. Et voilà tout. »`,
      'Nous ne paierons jamais',
    ],
    [
      `« Nous ne paierons jamais ! lance ${Q}. Qu’ils attendent le printemps. »`,
      'Nous ne paierons jamais !',
      'Qu’ils attendent le printemps.',
    ],
    [
      `« Il dit : « nous ne paierons jamais » et il part », a déclaré ${Q} hier, « et voilà tout ».`,
      'Il dit : « nous ne paierons jamais » et il part',
    ],
    [
      `«No pagaremos nunca las tasas —dijo ${Q}—, ni hoy ni mañana».`,
      'No pagaremos nunca las tasas',
      'ni hoy ni mañana',
    ],
  ])('in “%s”', (text, ...said) => {
    const block: Block = { text, line: 1, role: 'text', isFrame: false };
    const { namings } = findNames(buildNames(KNOWN), [block]);
    const found = listQuotations([block], namings, undefined);
    expect(found.map((one) => one.text)).toEqual(said);
    expect(new Set(found.map(({ speaker }) => speaker))).toEqual(new Set(['mara-quist']));
  });

  test('within the marks, who is named there speaks', () => {
    const text = '« Nous ne paierons jamais, explique M. Brandt. Ni demain ni après », selon lui.';
    expect(quote(text)).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
