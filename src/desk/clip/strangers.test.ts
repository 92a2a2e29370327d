/** People whom the publication does not have: who speaks, and who is named, in every language that stands. */
import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const clip = async (lang: string, text: string) =>
  (await makeClip(Buffer.from(`<html lang="${lang}"><title>x</title><p>${text}</p></html>`), KNOWN))
    .clip;

describe('a speaker whom the publication does not have', () => {
  const A = 'Abena Crowther';
  test.each<[string, string, ...(string | null)[]]>([
    ['en', `“We will never pay the dues here,” said ${A}, director of the port.`, A],
    ['en', `“We will never pay the dues here,” said the director, ${A}.`, A],
    ['en', `“We will never pay the dues here,” said harbour engineer ${A}.`, A],
    ['en', `“We will never pay the dues here,” said the port’s chief engineer, ${A}.`, A],
    ['en', `${A}, the director of the port, said: “We will never pay the dues here.”`, A],
    ['en', `“We will never pay the dues here,” ${A}, a marine biologist, told reporters.`, A],
    ['en', `According to engineer ${A}, “we will never pay the dues here.”`, A],
    [
      'en',
      `“We never pay the dues here,” said the director, ${A}. “We will never pay at all in this port.”`,
      A,
      A,
    ],
    ['en', `“We will never pay the dues here,” said the mayor of Portsea, New Norland.`, null],
    ['en', `“We will never pay the dues here,” said an aide to ${A}.`, null],
    ['en', `“We will never pay the dues here,” said ${A} and Jonas Feld.`, null],
    ['en', `“We will never pay the dues here,” said the sister of ${A}.`, null],
    ['de', `„Wir werden hier niemals zahlen“, sagte die Biologin ${A}.`, A],
    ['de', `„Wir werden hier niemals zahlen“, sagte ${A}, die Direktorin des Hafens.`, A],
    ['de', `„Wir werden hier niemals zahlen“, sagte die Direktorin des Hafens, ${A}.`, null],
    ['de', `Hafendirektorin ${A} sagte: „Wir werden hier niemals zahlen.“`, A],
    [
      'de',
      `„Wir zahlen hier niemals mehr“, betonte Direktorin ${A}. „Das werden wir auch niemals tun.“`,
      A,
      A,
    ],
    ['de', `Laut der Ingenieurin ${A} „werden wir hier niemals zahlen“.`, A],
    ['de', `„Wir werden hier niemals zahlen“, sagte die Schwester von ${A}.`, null],
    ['de', `„Wir werden hier niemals zahlen“, sagte die Sprecherin ${A}s.`, null],
    ['de', `„Wir werden hier niemals zahlen“, sagte der Vorsitzende ${A}.`, A],
    ['de', `„Wir werden hier niemals zahlen“, sagte Finanzvorständin ${A}.`, null],
    ['en', `Beekeeper ${A} told reporters: “We will never pay the dues here.”`, null],
    ['ar', `وقالت مديرة المكتبة ليلى قاسم: «لن ندفع هذه الرسوم أبدا».`, 'ليلى قاسم'],
    [
      'ru',
      `«Мы никогда не платим, — призналась Нина Громова. — И не будем никогда».`,
      'Нина Громова',
      'Нина Громова',
    ],
    ['de', `„Wir werden hier niemals zahlen“, sagte der Anwalt ${A}s.`, null],
    ['fr', `« Nous ne paierons jamais ici », a déclaré la biologiste ${A}.`, A],
    ['fr', `« Nous ne paierons jamais ici », a déclaré la directrice du port, ${A}.`, A],
    ['fr', `« Nous ne paierons jamais ici », explique ${A}, directrice du port.`, A],
    ['fr', `${A}, directrice du port, a déclaré : « Nous ne paierons jamais ici. »`, A],
    ['fr', `Selon l’ingénieure ${A}, « nous ne paierons jamais ici ».`, A],
    [
      'fr',
      `« Nous ne paierons jamais », se réjouit la directrice, ${A}. « Nous l’avons dit plus d’une fois. »`,
      A,
      A,
    ],
    ['fr', `« Nous ne paierons jamais ici », a déclaré la sœur de ${A}.`, null],
    [
      'es',
      `“Nunca pagaremos estas tasas”, celebró la directora, ${A}. “Lo hemos dicho más de una vez”.`,
      A,
      A,
    ],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo la ingeniera ${A}.`, A],
    ['es', `“Nunca pagaremos estas tasas aquí”, explicó ${A}, directora del puerto.`, A],
    ['es', `${A}, directora del puerto, dijo: “Nunca pagaremos estas tasas aquí”.`, A],
    ['es', `Según la ingeniera ${A}, que trabaja en el puerto, “nunca pagaremos estas tasas”.`, A],
    ['es', `La ingeniera ${A} explicó que “nunca pagaremos estas tasas aquí”.`, A],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo la hermana de ${A}.`, null],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo a ${A}.`, null],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo la alcaldesa de Puerto Viejo, ${A}.`, null],
    ['ru', `«Мы никогда не будем платить», — сказала Нина Громова.`, 'Нина Громова'],
    ['ru', `«Мы никогда не будем платить», — сказала директор порта Нина Громова.`, 'Нина Громова'],
    ['ru', `«Мы никогда не будем платить», — рассказала биолог Нина Громова.`, 'Нина Громова'],
    [
      'ru',
      `«Мы никогда не платим, — заявила Нина Громова. — И не будем платить никогда».`,
      'Нина Громова',
      'Нина Громова',
    ],
    ['ru', `Нина Громова, директор порта, сказала: «Мы никогда не будем платить».`, 'Нина Громова'],
    ['ru', `По словам Нины Громовой, «мы никогда не будем платить».`, null],
    ['ru', `«Мы никогда не будем платить», — сказал адвокат Нины Громовой.`, null],
    ['ru', `«Мы никогда не будем платить», — сказал помощник Ивана Петрова.`, null],
    ['ru', `«Мы никогда не будем платить», — сказала пресс-секретарь Ивана Петрова.`, null],
    ['ru', `«Мы никогда не будем платить», — сказал директор фонда Ивана Петрова.`, null],
    ['ar', `وقالت المهندسة سميرة منصور: «لن ندفع هذه الرسوم أبدا».`, 'سميرة منصور'],
    ['ar', `وقال مدير الميناء طارق منصور: «لن ندفع هذه الرسوم أبدا».`, 'طارق منصور'],
    ['ar', `«لن ندفع هذه الرسوم أبدا»، قالت مديرة الميناء سميرة منصور.`, 'سميرة منصور'],
    ['ar', `وقال مدير الميناء طارق منصور إن «لن ندفع هذه الرسوم أبدا».`, 'طارق منصور'],
    ['ar', `وقال مصدر مطلع: «لن ندفع هذه الرسوم أبدا».`, null],
    ['ar', `وقال المدير بصوت خافت: «لن ندفع هذه الرسوم أبدا».`, null],
    ['ar', `وقال المدير صباح أمس: «لن ندفع هذه الرسوم أبدا».`, null],
    ['ar', `وقال شقيق المهندس طارق منصور: «لن ندفع هذه الرسوم أبدا».`, null],
    ['ja', `「私たちは決してこの使用料を払わない」と佐藤一郎氏は述べた。`, '佐藤一郎'],
    [
      'ja',
      `「私たちは決してこの使用料を払わない」とアベナ・クラウザー局長は語った。`,
      'アベナ・クラウザー',
    ],
    [
      'ja',
      `港の技師の佐藤一郎さん（45）は「私たちは決してこの使用料を払わない」と話した。`,
      '佐藤一郎',
    ],
    ['ja', `佐藤一郎氏は「私たちは決してこの使用料を払わない」と述べた。`, '佐藤一郎'],
    ['ja', `環境大臣は「私たちは決してこの使用料を払わない」と述べた。`, null],
    ['ja', `患者さんは「私たちは決してこの使用料を払わない」と話した。`, null],
    ['zh-Hans', `港口主任林若水说：“我们永远不会支付这些费用。”`, '林若水'],
    ['zh-Hans', `林若水说：“我们永远不会支付这些费用。”`, '林若水'],
    ['zh-Hans', `“我们永远不会支付这些费用，”林若水说。`, '林若水'],
    ['zh-Hans', `总经理阿贝娜·克劳瑟表示：“我们永远不会支付这些费用。”`, '阿贝娜·克劳瑟'],
    ['zh-Hans', `外交部发言人林若水在记者会上说：“我们永远不会支付这些费用。”`, '林若水'],
    ['zh-Hans', `白宫说：“我们永远不会支付这些费用。”`, null],
    ['zh-Hans', `当地居民说：“我们永远不会支付这些费用。”`, null],
    ['zh-Hans', `方面表示：“我们永远不会支付这些费用。”`, null],
    ['zh-Hans', `市长的妻子林若水和主任李明说：“我们永远不会支付这些费用。”`, null],
  ])('in %s: %s', async (lang, text, ...speakers) => {
    const read = await clip(lang, text);
    expect(read.quotations.map(({ speaker }) => speaker)).toEqual(speakers);
    const names = read.unknown.map(({ words }) => words);
    expect(names).toEqual(expect.arrayContaining(speakers.filter(Boolean)));
  });
});

describe('what names nobody for sure', () => {
  const A = 'Abena Crowther';
  test.each<[string, string]>([
    ['en', `“We will never pay the dues here,” said the deputy of mayor ${A}.`],
    ['en', `“We will never pay the dues here,” said a letter to engineer ${A}.`],
    ['en', `“We will never pay the dues here,” said the report, ${A} noted.`],
    ['en', `“We will never pay the dues here,” said the New Norland Gazette.`],
    ['en', `“We will never pay the dues here,” said the union, citing ${A}.`],
    ['en', `“We will never pay the dues here,” said his lawyer after ${A} left.`],
    ['en', `“We will never pay the dues here,” said the lawyer for the mayor, ${A}.`],
    ['en', `“We will never pay the dues here,” said the widow of captain ${A}.`],
    ['en', `Asked about engineer ${A}, the mayor said: “We will never pay the dues here.”`],
    ['en', `The lawyer of engineer ${A} said: “We will never pay the dues here.”`],
    [
      'en',
      `Mayor Jonas Feld’s engineer ${A} aside, the mayor said: “We will never pay the dues here.”`,
    ],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo el abogado de la directora, ${A}.`],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo el marido de la alcaldesa ${A}.`],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo a la alcaldesa ${A}.`],
    ['es', `“Nunca pagaremos estas tasas aquí”, dijo ante la jueza ${A}.`],
    ['es', `Según un informe de la ingeniera ${A}, “nunca pagaremos estas tasas aquí”.`],
    ['fr', `« Nous ne paierons jamais ici », a dit le mari de la directrice, ${A}.`],
    ['fr', `« Nous ne paierons jamais ici », a dit à la directrice ${A} un passant.`],
    [
      'fr',
      `« Nous ne paierons jamais ici », a déclaré la maire de Valmoreau, Solène Arbois-Dunan.`,
    ],
    ['de', `„Wir werden hier niemals zahlen“, sagte der Direktorin ${A} ein Bote.`],
    ['de', `„Wir werden hier niemals zahlen“, sagte der Mann der Direktorin ${A}.`],
    ['de', `„Wir werden hier niemals zahlen“, sagte der Sprecher der Ministerin ${A}.`],
    ['ru', `«Мы никогда не будем платить», — сказала дочь директора Нина Громова.`],
    ['ru', `«Мы никогда не будем платить», — сказал директору Нине Громовой рабочий.`],
    ['ru', `«Мы никогда не будем платить», — заявил представитель министра Ивана Петрова.`],
    ['ar', `وقال محامي المديرة ليلى قاسم: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال المدير للوزيرة سميرة منصور: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال المدير العام هاتفيا أمس: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال الوزير ضاحكا بصوت مرتفع: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال رئيس اللجنة معلقا: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال رئيس اللجنة ووزير النقل: «لن ندفع هذه الرسوم أبدا».`],
    ['ar', `وقال المدير التنفيذي وسط تصفيق حار: «لن ندفع هذه الرسوم أبدا».`],
    ['ja', `佐藤一郎氏の弁護士は「私たちは決してこの使用料を払わない」と述べた。`],
    ['ja', `佐藤一郎氏によると、港湾局は「私たちは決してこの使用料を払わない」と述べた。`],
    ['ja', `佐藤一郎氏は欠席し、港湾局は「私たちは決してこの使用料を払わない」と述べた。`],
    ['ja', `「私たちは決してこの使用料を払わない」と佐藤一郎氏の秘書は述べた。`],
    ['ja', `店員さんは「私たちは決してこの使用料を払わない」と話した。`],
    ['zh-Hans', `沈国梁的律师说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `高先生说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `马上有人说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `新闻发言人办公室说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `部长任命后表示：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `主任于是说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `专家于昨天说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `代表团方说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `记者张口就说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `居民何以说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `船长高兴地说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `船长严肃说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `经理方才说：“我们永远不会支付这些费用。”`],
    ['zh-Hans', `江苏说：“我们永远不会支付这些费用。”`],
  ])('in %s: %s', async (lang, text) => {
    expect((await clip(lang, text)).quotations.map(({ speaker }) => speaker)).toEqual([null]);
  });
});

test.each([
  [
    'es',
    'Habló la directora del puerto, Abena Crowther. En Rivera Alta, la alcaldesa calló.',
    ['Abena Crowther'],
  ],
  [
    'es',
    'El alcalde Tomás Ribera vino. Elena Prado, ingeniera, también.',
    ['Tomás Ribera', 'Elena Prado'],
  ],
  [
    'fr',
    'Le maire Jean Morel était là. Lucie Caron, la directrice, aussi.',
    ['Jean Morel', 'Lucie Caron'],
  ],
  [
    'de',
    'Die Ingenieurin Abena Crowther kam. Jonas Feld, Leiter des Hafens, blieb.',
    ['Abena Crowther', 'Jonas Feld'],
  ],
  ['ru', 'Министр Нина Громова приехала. Он говорил с директором Ниной Орловой.', ['Нина Громова']],
  ['ar', 'حضر مدير الميناء طارق منصور، وتحدثت المهندسة سميرة فؤاد.', ['طارق منصور', 'سميرة فؤاد']],
  ['ja', '技師の山田花子さんが出席した。患者さんもいた。', ['山田花子']],
  ['zh-Hans', '港口主任林若水，以及其他人出席。部长会议开始。', ['林若水']],
  [
    'en',
    'Harbour engineer Abena Crowther came. In New Norland, the mayor slept.',
    ['Abena Crowther'],
  ],
])('a name that is introduced in %s is listed: %s', async (lang, text, names) => {
  expect((await clip(lang, text)).unknown.map(({ words }) => words)).toEqual(names);
});
