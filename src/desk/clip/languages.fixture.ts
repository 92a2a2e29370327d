/** An invented report, as papers print it in languages that the interface need not speak. */

interface Told {
  readonly lang: string;
  readonly title: string;
  readonly byline: string;
  readonly moment: string;
  readonly caption: string;
  readonly text: readonly string[];
  readonly related: string;
  readonly wall: string;
}

export function toPage({ lang, title, byline, moment, caption, text, related, wall }: Told) {
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>
<p class="byline">${byline}</p>
<p>${moment}</p>
<figure><img src="a.png" alt=""><figcaption>${caption}</figcaption></figure>
${text.map((one) => `<p>${one}</p>`).join('\n')}
<h2>${related}</h2>
<ul><li><a href="/b">Otto Brandt, 1972–2030</a></li></ul>
<p>${wall}</p>
</article></body></html>`;
}

export const SPANISH: Told = {
  lang: 'es-ES',
  title: 'El puerto sube las tasas del transbordador',
  byline: 'Por Ana Ruiz y Pedro Solís',
  moment: 'Publicado el miércoles, 12 de febrero de 2031 a las 14:05 h (hora peninsular)',
  caption: 'El muelle, el martes. Foto: Rui Alder / Quay Pictures',
  text: [
    'PORTSEA, 12 feb. (ANP) – El puerto cobrará más desde el próximo lunes.',
    '“No hay otra manera de pagar los muelles”, dijo el martes Mara Quist.',
    '«Las tasas subirán para todos los barcos», ha declarado la presidenta del país, Mara Quist.',
    'Ilan Vesper respondió el 10 de febrero: “Nuestros barcos no van a pagar esas tasas”.',
    '“Es una carga para los pescadores”, dice Nuria Sanz, portavoz del gremio.',
    '“La espera ha terminado por fin”, escribió el abogado de Mara Quist.',
  ],
  related: 'Te puede interesar',
  wall: 'Contenido exclusivo para suscriptores',
};

export const ITALIAN: Told = {
  lang: 'it-IT',
  title: 'Il porto aumenta le tariffe del traghetto',
  byline: 'Di Anna Rossi e Pietro Bianchi',
  moment: 'Pubblicato mercoledì 12 febbraio 2031 alle 14.05 (ora italiana)',
  caption: 'Il molo, martedì. Foto: Rui Alder / Quay Pictures',
  text: [
    'PORTSEA, 12 feb. (ANP) – Il porto chiederà di più da lunedì prossimo.',
    '«Non c’è altro modo di pagare i moli», ha detto martedì Mara Quist.',
    '«Le tariffe saliranno per tutte le navi», ha dichiarato la presidente del Paese, Mara Quist.',
    'Ilan Vesper ha risposto il 10 febbraio: «Le nostre barche non pagheranno queste tariffe».',
    '«È un peso per i pescatori», dice Nuria Sanz, portavoce della categoria.',
    '«L’attesa è finalmente finita», ha scritto l’avvocato di Mara Quist.',
  ],
  related: 'Leggi anche',
  wall: 'Contenuto riservato agli abbonati',
};

export const PORTUGUESE: Told = {
  lang: 'pt-BR',
  title: 'Porto aumenta as tarifas da balsa',
  byline: 'Por Ana Souza e Pedro Lima',
  moment: 'Publicado em 12 de fevereiro de 2031 às 14h05 (horário de Brasília)',
  caption: 'O cais, na terça-feira. Foto: Rui Alder / Quay Pictures',
  text: [
    'PORTSEA, 12 fev. (ANP) – O porto vai cobrar mais a partir da próxima segunda-feira.',
    '“Não há outro jeito de pagar os cais”, disse na terça Mara Quist.',
    '“As tarifas vão subir para todos os navios”, declarou a presidente do país, Mara Quist.',
    'Ilan Vesper respondeu em 10 de fevereiro: “Nossos barcos não vão pagar essas tarifas”.',
    '“É um peso para os pescadores”, diz Nuria Sanz, porta-voz da categoria.',
    '“A espera enfim acabou”, escreveu o advogado de Mara Quist.',
  ],
  related: 'Leia também',
  wall: 'Conteúdo exclusivo para assinantes',
};

export const JAPANESE: Told = {
  lang: 'ja',
  title: '連絡船の港湾使用料、値上げへ',
  byline: '執筆：佐藤花子',
  moment: '公開 2031年2月12日(水) 14時05分 日本時間',
  caption: '火曜の岸壁。写真：佐藤一郎／Quay Pictures',
  text: [
    '陆海声氏は11日、「新しい使用料はすべての船に適用される」と述べた。',
    '陆海声氏は10日の会見で「漁船も例外にはならないはずだ」と強調した。',
    '先週の月曜日に協議は終わり、土曜日にも会合があった。',
  ],
  related: '関連記事',
  wall: 'この記事は有料会員限定です。',
};

export const KOREAN: Told = {
  lang: 'ko',
  title: '여객선 항만 사용료 오른다',
  byline: '[항만일보=김민수 기자]',
  moment: '입력 2031.02.12 14:05 한국시간',
  caption: '화요일의 부두. 사진: 김민수 / Quay Pictures',
  text: [
    '루하이성 해양국장은 11일 “새 사용료는 모든 배에 적용된다”고 말했다.',
    '루하이성은 10일 기자들에게 “어선도 결코 예외가 될 수 없을 것”이라며 “새 사용료는 다음 달부터 시행한다”고 밝혔다.',
    '“우리는 이 사용료를 결코 내지 않을 것”이라고 이영희 어민회장은 강조했다.',
    '루하이성 국장의 변호사는 “길고 긴 기다림이 마침내 모두 끝났다”고 말했다.',
    '“우리는 사용료를 이미 모두 다 냈다”고 박철수 회장이 말했다는 보도가 있었다.',
    '이영희 회장과 박철수 국장은 “우리는 사용료를 함께 내지 않겠다”고 말했다.',
    '회의는 지난 월요일에 열려 3일간 이어졌고, 2월 8일에도 모임이 있었다.',
  ],
  related: '관련기사',
  wall: '이 기사는 구독자 전용입니다.',
};

export const TAIWANESE: Told = {
  lang: 'zh-Hant-TW',
  title: '渡輪港口費調漲',
  byline: '〔記者林若水／台北報導〕',
  moment: '發布時間：2031年2月12日 14:05 台灣時間',
  caption: '週二的碼頭。攝影：林若水 / Quay Pictures',
  text: [
    '港務局長陳國樑說：「新的費用適用於所有船隻。」',
    '「漁船也不會是例外，大家都要付費，」陳國樑表示。會議11日舉行。各方將在下週一再談。',
  ],
  related: '延伸閱讀',
  wall: '訂戶專屬內容，訂閱後可閱讀全文。',
};

export const RUSSIAN: Told = {
  lang: 'ru',
  title: 'Порт повышает сборы за паром',
  byline: 'Автор: Анна Орлова и Пётр Белов',
  moment: 'Опубликовано 12 февраля 2031 г., 14:05 МСК',
  caption: 'Причал во вторник. Фото: Анна Орлова / Quay Pictures',
  text: [
    '«Новые сборы заплатят все суда», — заявил во вторник Лу Хайшэн.',
    '10 февраля Лу Хайшэн сказал: «Рыбаки тоже не станут исключением».',
    '«Это тяжело для всего побережья», — сообщила министр транспорта Нина Громова.',
    'Переговоры закончились в среду, а в следующий понедельник их продолжат.',
    '«Ожидание наконец закончилось, и мы рады», — сказал адвокат Лу Хайшэна.',
  ],
  related: 'Читайте также',
  wall: 'Материал доступен только для подписчиков',
};

export const UKRAINIAN: Told = {
  lang: 'uk',
  title: 'Порт підвищує збори за пором',
  byline: 'Автор: Ганна Орленко та Петро Білик',
  moment: 'Опубліковано 12 лютого 2031 р. о 14:05 за київським часом',
  caption: 'Причал у вівторок. Фото: Ганна Орленко / Quay Pictures',
  text: [
    '«Нові збори заплатять усі судна», — заявив у вівторок Лу Хайшен.',
    '10 лютого Лу Хайшен сказав: «Рибалки теж не будуть винятком».',
    '«Це важко для всього узбережжя», — повідомила міністерка транспорту Ніна Громенко.',
    'Переговори закінчилися в середу, а наступного понеділка їх продовжать.',
    '«Очікування нарешті скінчилося, і ми раді», — сказав адвокат Лу Хайшена.',
  ],
  related: 'Читайте також',
  wall: 'Матеріал доступний лише для передплатників',
};

export const HINDI: Told = {
  lang: 'hi',
  title: 'बंदरगाह ने नाव का शुल्क बढ़ाया',
  byline: 'लेखक: अनीता शर्मा',
  moment: 'प्रकाशित: 12 फ़रवरी 2031, 14:05 भारतीय समयानुसार',
  caption: 'मंगलवार को घाट। तस्वीर: अनीता शर्मा / Quay Pictures',
  text: ['लू हाइशेंग ने कहा, “नया शुल्क सभी जहाज़ों पर लागू होगा।”', 'बातचीत बुधवार को ख़त्म हुई।'],
  related: 'यह भी पढ़ें',
  wall: 'यह लेख सिर्फ़ सब्सक्राइबर के लिए है',
};

export const NORWEGIAN: Told = {
  lang: 'nb-NO',
  title: 'Havna hever avgiftene på ferja',
  byline: 'Av Kari Lund',
  moment: 'Publisert 12. februar 2031',
  caption: 'Kaia tirsdag. Foto: Kari Lund / Quay Pictures',
  text: [
    'Møtet var den 10. februar, og på mandag gikk båtene igjen.',
    '«De nye avgiftene gjelder for alle båter», sa Mara Quist.',
  ],
  related: 'Les også',
  wall: 'Bare for abonnenter',
};
