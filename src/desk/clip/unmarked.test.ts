/** Pages whose title, credit, section, language or day stands in the text alone, or where something else stands in its place. */
import { describe, expect, test } from 'vitest';
import { KNOWN } from './harbour.fixture.ts';
import { guessLanguage } from './language.ts';
import { makeClip } from './make-clip.ts';

const clip = async (page: string) => (await makeClip(Buffer.from(page), KNOWN)).clip;
const inHtml = (head: string, body = '', lang = 'en') =>
  `<html lang="${lang}"><head>${head}</head><body>${body}<p>She came.</p></body></html>`;

describe('what stands in the place of a title is none', () => {
  const H1 = '<h1>Ferry dues rise again in spring</h1>';
  test.each([
    ['a name of a mailing program', inHtml('<title>*|MC:SUBJECT|*</title>', H1)],
    ['another', inHtml('<title>{{title}}</title>', H1)],
    ['a third', inHtml('<title>%%subject%%</title>', H1)],
    ['a view for print', inHtml('<title>Print – Economy</title>', H1)],
    ['a view for print in German', inHtml('<title>Drucken – Wirtschaft</title>', H1)],
    [
      'who releases it, in capitals',
      'MINISTRY OF HARBOURS OF NORLAND\n\nPress release\n\nFerry dues rise again in spring\n\nThey rise.\n',
    ],
    [
      'who may not read it',
      'NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART\n\nQuay Holdings plc\n\nFerry dues rise again in spring\n\nThey rise.\n',
    ],
  ])('%s', async (_, page) => {
    expect((await clip(page)).title?.value).toBe('Ferry dues rise again in spring');
  });

  test('the numbers of a notice', async () => {
    const page =
      '证券代码：600123 证券简称：新港口 公告编号：2031-045\n\n新港口股份有限公司\n\n关于渡轮收费调整的公告\n\n本公司保证内容真实。\n';
    expect((await clip(page)).title?.value).toBe('关于渡轮收费调整的公告');
  });

  test.each([
    inHtml('<title>*|MC:SUBJECT|*</title>'),
    'PORTSEA COUNCIL\n\nFerry dues rise again in spring\n\nThey rise.\n',
    'MINISTRY OF HARBOURS OF NORLAND\n\nFerry dues rise again in spring\n\nThey rise.\n',
    'Ministry of Harbours of Norland\n\nPress release\n\nFerry dues rise again in spring\n\nThey rise.\n',
    'NOT FOR DISTRIBUTION\n\nFerry dues rise again in spring\n\nAn offer to all who own a boat\n\nThey rise.\n',
  ])('in doubt: %s', async (page) => {
    const { title, doubts } = await clip(page);
    expect(title).toBeNull();
    expect(doubts.find(({ field }) => field === 'title')?.candidates).not.toEqual([]);
  });

  test.each([
    'Mara Quist on Chirp: "We will never pay" / Chirp',
    'Mara Quist (@mara@chirp.example)',
    'Mara Quist auf X: „Wir zahlen nie“',
  ])('a post has none: %s', async (title) => {
    const read = await clip(inHtml(`<title>${title}</title>`, '<h1>Mara Quist</h1>'));
    expect(read.title).toBeNull();
  });
});

describe('a caption', () => {
  const read = async (...captions: string[]) => {
    const figures = captions.map((one) => `<figure><figcaption>${one}</figcaption></figure>`);
    const { image, doubts } = await clip(inHtml('<title>x</title>', figures.join('')));
    const [credit] = image?.credits ?? [];
    const isDoubtful = doubts.some(({ field }) => field.startsWith('image'));
    return [image?.caption?.value, credit?.name, credit?.organization, isDoubtful];
  };
  test.each([
    [
      'At the Institute. Sunniva Aas for The Courier',
      'At the Institute.',
      'Sunniva Aas',
      'The Courier',
    ],
    ['El muelle. Lena Ortiz/NORD', 'El muelle.', 'Lena Ortiz', 'NORD'],
    ['Am Kai. Foto: Nordische Presse', 'Am Kai.', null, 'Nordische Presse'],
  ])('with a credit at its end: %s', async (words, ...values) => {
    expect(await read(words)).toEqual([...values, false]);
  });

  test.each([
    ['La noche del martes. JONAS FELD', 'La noche del martes.'],
    ['The quay on Friday. Jane Roe', 'The quay on Friday.'],
    ['La noche del martes Lena Ortiz/NORD', undefined],
    ['Старый причал. Фото: НОРД НОВОСТИ', 'Старый причал.'],
  ])('whose credit is in doubt: %s', async (words, caption) => {
    expect(await read(words)).toEqual([caption, undefined, undefined, true]);
  });

  test('is no byline, and no single word', async () => {
    expect(await read('By Jane Roe', 'Video', 'On the quay.')).toEqual([
      ...['On the quay.', undefined, undefined, false],
    ]);
    const { image } = await clip(
      inHtml('<title>x</title>', '<p>Here, in the photo: people wait.</p>'),
    );
    expect(image).toBeNull();
  });
});

test('a copy in an archive that nobody knows is one by its address', async () => {
  const address = 'https://kept.example/all/20310212143000/https://www.times.example/quist';
  const read = await clip(inHtml(`<title>x</title><link rel="canonical" href="${address}">`));
  expect(read).toMatchObject({
    url: { value: 'https://www.times.example/quist' },
    archive: { url: address, on: '2031-02-12' },
  });
});

describe('a section', () => {
  const H1 = '<h1>Quist waits</h1>';
  const CRUMBS = ['Home', 'Coast', 'Quist waits'].map((one) => `<li><a>${one}</a></li>`).join('');
  const TRAIL = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 2, item: { name: 'Coast' } },
      { position: 1, name: 'Home' },
      { position: 3, name: 'Quist waits' },
    ],
  };
  test.each([
    ['a trail', `<nav aria-label="Breadcrumb"><ol>${CRUMBS}</ol></nav>${H1}`],
    [
      'a described trail',
      `<script type="application/ld+json">${JSON.stringify(TRAIL)}</script>${H1}`,
    ],
    ['a property', `${H1}<p><span itemprop="articleSection">Coast</span></p>`],
    ['a tag above the headline', `<a rel="tag">Coast</a>${H1}<a rel="tag">Dues</a>`],
    ['a kicker', `<p class="article-kicker">Coast</p>${H1}`],
  ])('by %s', async (_, body) => {
    expect((await clip(inHtml('<title>x</title>', body))).section?.value).toBe('Coast');
  });

  test('is in doubt where a trail has several', async () => {
    const body = `<nav aria-label="Breadcrumb"><ol>${CRUMBS.replace('</li>', '</li><li>Sea</li>')}</ol></nav>${H1}`;
    const { section, doubts } = await clip(inHtml('<title>x</title>', body));
    expect([section, doubts.map(({ field }) => field).includes('section')]).toEqual([null, true]);
  });
});

test.each([
  [
    'en',
    'The port said on Monday that the dues for the ferry will rise in spring, after a long winter, and the minister was not there when it was said.',
  ],
  [
    'es',
    'El puerto dijo el lunes que las tasas del barco subirán en primavera, tras un largo invierno en el puerto, y la ministra no estaba allí cuando se dijo.',
  ],
  [
    'ru',
    'Порт сообщил в понедельник, что сборы за паром вырастут весной, после долгой зимы, и министра не было там, когда это было сказано, и все это знали, но мы молчали.',
  ],
  [
    'ar',
    'قال الميناء يوم الاثنين إن رسوم العبارة سترتفع في الربيع بعد شتاء طويل شهده الميناء ولم تكن الوزيرة هناك عندما قيل ذلك في المؤتمر الصحفي الذي عقد في المدينة',
  ],
  [
    'ja',
    '港は月曜日、連絡船の使用料が春に上がると発表した。大臣はその場にいなかった。港湾局の長い冬が終わったという。',
  ],
  [
    'zh-Hans',
    '港口周一表示，渡轮收费将在春季上涨。部长说，这是港口经历的漫长冬季之后的决定，他们对此没有异议，国家会为此负责。',
  ],
  [
    'it',
    'Il porto ha detto lunedì che le tariffe del traghetto aumenteranno in primavera, dopo un lungo inverno nel porto, e la ministra non era lì quando è stato detto.',
  ],
  [
    'pt',
    'O porto disse na segunda-feira que as tarifas da balsa vão subir na primavera, depois de um longo inverno no porto, e a ministra não estava lá quando foi dito isso.',
  ],
  [
    undefined,
    'Portul a declarat luni că taxele feribotului vor crește în primăvară, după o iarnă lungă în port, iar doamna ministru nu era acolo când s-a spus acest lucru.',
  ],
  [
    undefined,
    'El port va dir dilluns que les taxes del transbordador pujaran a la primavera, després d’un llarg hivern al port, i la ministra no hi era quan es va dir això.',
  ],
  [
    'uk',
    'Порт повідомив у понеділок, що збори за пором зростуть навесні, після довгої зими, і міністра не було там, коли це було сказано, і всі це знали, але ми мовчали.',
  ],
  [
    'hi',
    'बंदरगाह ने सोमवार को कहा कि लंबी सर्दी के बाद वसंत में नाव का शुल्क बढ़ेगा, और जब यह कहा गया तब मंत्री वहाँ नहीं थीं, हालाँकि यह बात सबको पता थी।',
  ],
  [
    undefined,
    'Порт паведаміў у панядзелак, што зборы за паром вырастуць вясной, пасля доўгай зімы, і міністра не было там, калі гэта было сказана, і ўсе гэта ведалі, але мы маўчалі.',
  ],
  [
    undefined,
    'बंदराने सोमवारी सांगितले की लांब हिवाळ्यानंतर वसंत ऋतूत बोटीचे शुल्क वाढेल, आणि हे सांगितले तेव्हा मंत्री तिथे नव्हत्या, पण ही गोष्ट सगळ्यांना माहीत होती आणि आम्ही गप्प होतो.',
  ],
  [undefined, 'Quist waits for the ferry.'],
])('the language %s is told by the words', (tag, text) => expect(guessLanguage(text)).toBe(tag));

test.each([
  ['es', 'Madrid, miércoles 12 de febrero de 2031'],
  ['es', '12-02-2031'],
  ['ru', 'г. Портси, 12 февраля 2031 г.'],
  ['ru', '12 фев. 2031'],
  ['uk', 'м. Портсі, 12 лютого 2031 р.'],
  ['uk', '12 лют. 2031'],
  ['hi', '12 फरवरी 2031, बुधवार'],
  ['hi', 'प्रकाशित: 12 फ़रवरी 2031'],
  ['ar', '١٢ فبراير ٢٠٣١'],
  ['ar', 'نُشر بتاريخ 12/02/2031'],
  ['ar', '12 فبراير، 2031م'],
  ['ja', '2031年２月１２日付'],
  ['ja', '日時：2031年2月12日（水）'],
  ['zh-Hans', '二〇三一年二月十二日'],
  ['zh-Hans', '时间：2031-02-12'],
])('a day alone in a line of %s is when it came out: %s', async (lang, line) => {
  const { published, doubts } = await clip(inHtml('<title>x</title>', `<p>${line}</p>`, lang));
  expect(published?.value).toBe('2031-02-12');
  expect(doubts.map(({ field }) => field)).not.toContain('published');
});
