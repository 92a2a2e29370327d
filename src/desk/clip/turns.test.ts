/** Transcripts of people whom the publication does not have, with labels of many styles. */
import { expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { makeClip } from './make-clip.ts';

const toParagraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

test.each<[string, string, (string | null)[]]>([
  [
    'en',
    toParagraphs(
      'Briefing by Mayor Abena Crowther',
      'CROWTHER: We will begin at once, as we said.',
      'Q: Who pays for it?',
      'CROWTHER: The port will pay for all of it.',
      'Q: And when?',
      'CROWTHER: It will be in spring, we hope.',
    ),
    ['Abena Crowther', 'Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      'ABENA CROWTHER: We will begin at once, as we said.',
      'REPORTER: Who pays for it?',
      'ABENA CROWTHER: The port will pay for all of it.',
      'JONAS FELD: I agree with that wholly.',
      'REPORTER: When?',
      'JONAS FELD: In the spring of next year.',
    ),
    ['Abena Crowther', 'Abena Crowther', 'Jonas Feld', 'Jonas Feld'],
  ],
  [
    'en',
    '<dl><dt>Abena Crowther</dt><dd>We will begin at once, as we said.</dd><dt>Question</dt><dd>Who pays for it?</dd><dt>Abena Crowther</dt><dd>The port will pay for all of it.</dd></dl>',
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    '<table><tr><td>Abena Crowther</td><td>We will begin at once, as we said.</td></tr><tr><td>Q</td><td>Who pays for it?</td></tr><tr><td>Abena Crowther</td><td>The port will pay for all of it.</td></tr></table>',
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      '<b>Abena Crowther:</b> We will begin at once, as we said.',
      '<b>Reporter:</b> Who pays for it?',
      '<b>Abena Crowther:</b> The port will pay for all of it.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      '[00:01] Abena Crowther: We will begin at once, as we said.',
      '[00:31] Q: Who pays for it?',
      '[01:01] Abena Crowther: The port will pay for all of it.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      'Press conference with Mayor Abena Crowther',
      'MAYOR: We will begin at once, as we said.',
      'QUESTION: Who pays for it?',
      'MAYOR: The port will pay for all of it.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      'Interview with Abena Crowther, the mayor',
      'Q: When do you begin?',
      'A: We will begin at once, as we said.',
      'Q: Who pays for it?',
      'A: The port will pay for all of it.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'en',
    toParagraphs(
      'Dr. Abena Crowther-Lund: We will begin at once, as we said.',
      'Jonas M. Feld: Who pays for it?',
      'Dr. Abena Crowther-Lund: The port will pay for all of it.',
      'Jonas M. Feld: When?',
    ),
    ['Abena Crowther-Lund', 'Jonas M. Feld', 'Abena Crowther-Lund', 'Jonas M. Feld'],
  ],
  [
    'ru',
    toParagraphs(
      'Интервью. Нина Громова, директор порта',
      'Корреспондент: Когда начнётся работа?',
      'Нина Громова: Мы начнём сразу, как и обещали.',
      'Корреспондент: Кто заплатит?',
      'Нина Громова: Порт заплатит за всё сам.',
    ),
    ['Нина Громова', 'Нина Громова'],
  ],
  [
    'ru',
    toParagraphs(
      'Вопрос: Когда начнётся работа?',
      'Ответ: Мы начнём сразу, как и обещали.',
      'Вопрос: Кто заплатит?',
      'Ответ: Порт заплатит за всё сам.',
    ),
    [null, null],
  ],
  [
    'ru',
    toParagraphs(
      'Интервью с директором порта',
      '— Когда начнётся работа?',
      '— Мы начнём сразу, как и обещали.',
      '— Кто заплатит?',
      '— Порт заплатит за всё сам.',
    ),
    [],
  ],
  [
    'ru',
    toParagraphs(
      'Н. Громова: Мы начнём сразу, как и обещали.',
      'Вопрос: Кто заплатит?',
      'Н. Громова: Порт заплатит за всё сам.',
      'Директор порта Нина Громова',
    ),
    ['Нина Громова', 'Нина Громова'],
  ],
  [
    'ja',
    toParagraphs(
      '佐藤一郎大臣記者会見録',
      '大臣：本日、使用料を改定しました。',
      '記者：誰が払いますか。',
      '大臣：港がすべて払うことになります。',
      '記者：いつですか。',
      '大臣：春になると思います。',
    ),
    [null, null, null],
  ],
  [
    'ja',
    toParagraphs(
      '（問）誰が払いますか。',
      '（答）港がすべて払うことになります。',
      '（問）いつですか。',
      '（答）春になると思います。',
    ),
    [null, null],
  ],
  [
    'ja',
    toParagraphs(
      '【記者】誰が払いますか。',
      '【知事】港がすべて払うことになります。',
      '【記者】いつですか。',
      '【知事】春になると思います。',
    ),
    [null, null],
  ],
  [
    'ja',
    toParagraphs(
      '問　誰が払いますか。',
      '答　港がすべて払うことになります。',
      '問　いつですか。',
      '答　春になると思います。',
    ),
    [null, null],
  ],
  [
    'ar',
    toParagraphs(
      'سؤال: متى يبدأ العمل؟',
      'جواب: سنبدأ فورا كما وعدنا الجميع.',
      'سؤال: من يدفع؟',
      'جواب: سيدفع الميناء كل شيء بنفسه.',
    ),
    [null, null],
  ],
  [
    'ar',
    toParagraphs(
      'حوار مع مدير الميناء طارق منصور',
      'الصحفي: متى يبدأ العمل؟',
      'طارق منصور: سنبدأ فورا كما وعدنا الجميع.',
      'الصحفي: من يدفع؟',
      'طارق منصور: سيدفع الميناء كل شيء بنفسه.',
    ),
    ['طارق منصور', 'طارق منصور'],
  ],
  [
    'es',
    toParagraphs(
      'Entrevista a Abena Crowther, directora del puerto',
      'P. ¿Cuándo empieza el trabajo?',
      'R. Empezamos enseguida, como dijimos.',
      'P. ¿Quién paga?',
      'R. El puerto lo pagará todo.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'es',
    toParagraphs(
      'Pregunta: ¿Cuándo empieza el trabajo?',
      'Respuesta: Empezamos enseguida, como dijimos.',
      'Pregunta: ¿Quién paga?',
      'Respuesta: El puerto lo pagará todo.',
    ),
    [null, null],
  ],
  [
    'es',
    toParagraphs(
      'PERIODISTA: ¿Cuándo empieza el trabajo?',
      'ABENA CROWTHER: Empezamos enseguida, como dijimos.',
      'PERIODISTA: ¿Quién paga?',
      'ABENA CROWTHER: El puerto lo pagará todo.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'es',
    toParagraphs(
      'P.- ¿Cuándo empieza el trabajo?',
      'R.- Empezamos enseguida, como dijimos.',
      'P.- ¿Quién paga?',
      'R.- El puerto lo pagará todo.',
    ),
    [null, null],
  ],
  [
    'zh-Hans',
    toParagraphs(
      '记者：什么时候开始？',
      '林若水：我们会马上开始，就像之前说的那样。',
      '记者：谁付钱？',
      '林若水：港口会全部支付的。',
    ),
    ['林若水', '林若水'],
  ],
  [
    'fr',
    toParagraphs(
      'Journaliste : Quand commence le travail ?',
      'Abena Crowther : Nous commençons tout de suite.',
      'Journaliste : Qui paie ?',
      'Abena Crowther : Le port paiera tout lui-même.',
    ),
    ['Abena Crowther', 'Abena Crowther'],
  ],
  [
    'de',
    toParagraphs(
      'Frage: Wann beginnt die Arbeit?',
      'Antwort: Wir beginnen sofort, wie gesagt.',
      'Frage: Wer zahlt?',
      'Antwort: Der Hafen wird alles zahlen.',
    ),
    [null, null],
  ],
])('the turns in %s of %s', async (lang, body, speakers) => {
  const page = `<html lang="${lang}"><title>x</title><body>${body}</body></html>`;
  const { clip } = await makeClip(Buffer.from(page), KNOWN);
  expect(clip.quotations.map(({ speaker }) => speaker)).toEqual(speakers);
});

test.each([
  ['two of that family', 'Abena Crowther and Jonas Crowther came.'],
  ['nobody of that family', 'They came.'],
])('a family name alone is nobody where the page names %s', async (_, line) => {
  const turns = ['CROWTHER: We begin at once.', 'Q: Who pays?', 'CROWTHER: The port pays for it.'];
  const page = `<html><title>x</title><body>${toParagraphs(line, ...turns)}</body></html>`;
  const { clip } = await makeClip(Buffer.from(page), KNOWN);
  expect(clip.quotations.map(({ speaker }) => speaker)).toEqual([null, null]);
});

test.each([
  [
    [
      'WHERE: The port in the north.',
      'WHEN: On Monday at noon, then.',
      'WHERE: The other port.',
      'WHEN: On Tuesday, in the evening.',
    ],
  ],
  [
    [
      'STEP: Take two fish and clean them.',
      'NOTE: Never use the old oil.',
      'STEP: Put them on the fire.',
    ],
  ],
  [
    [
      'Director: The man from the north.',
      'Head: Of the same port again.',
      'Director: The man from there.',
    ],
  ],
])('labels without a question are no turns: %j', async (lines) => {
  const page = `<html><title>x</title><body>${toParagraphs(...lines)}</body></html>`;
  expect((await makeClip(Buffer.from(page), KNOWN)).clip.quotations).toEqual([]);
});

test('facts with labels are no turns', async () => {
  const facts = ['Where: in the port of Portsea.', 'When: on Monday at noon.', 'What: a new boat.'];
  const page = `<html><title>x</title><body>${toParagraphs(...facts, '时间：周一中午。', '地点：港口边。')}</body></html>`;
  expect((await makeClip(Buffer.from(page), KNOWN)).clip.quotations).toEqual([]);
});
