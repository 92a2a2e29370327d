/** A small publication in Japanese: an invented dispute of two towns over the gate of one river. */
export const JAPANESE: Readonly<Record<string, string>> = {
  'publication.yaml': `name: 水門の記録
tagline: 川をはさむ二つの町と、水門をめぐる発言
url: https://suimon.example
language: ja
zone: Asia/Tokyo
licence: CC-BY-4.0
scope: 架空の二つの町が一つの水門をめぐって争った、2025年3月から5月までの記録。
parties:
  - { id: kawakami, name: 川上町, zone: Asia/Tokyo, city: 川上 }
  - { id: kawashimo, name: 川下市, zone: Asia/Tokyo, city: 川下 }
series:
  - { id: fee, title: 川上町の通行料, unit: percent, party: kawakami }
`,
  'outlets/radio.yaml': 'name: 川ラジオ\nhomepage: https://radio.example/\n',
  'organizations/kawakami-office.mdx': '---\nname: 川上町役場\nparty: kawakami\n---\n',
  'organizations/kawashimo-office.mdx': '---\nname: 川下市役所\nparty: kawashimo\n---\n',
  'people/mori.mdx':
    '---\nname: 森ゆうこ\nparty: kawakami\nroles: [{ title: 町長, organization: kawakami-office }]\n---\n',
  'people/hayashi.mdx':
    '---\nname: 林ジュン\nparty: kawashimo\nroles: [{ title: 市長, organization: kawashimo-office }]\n---\n',
  'topics/gate.mdx': `---
title: 水門をめぐる二つの町
summary: 二つの町は同じ水を使っているが、三月に何が合意されたかについては一致していない。
questions: [opened]
series: [fee]
---
`,
  'questions/opened.mdx': `---
title: 水門は「三月中に開ける」と約束されたのか、それとも検討されただけなのか
definition: 日付のある約束だけを数える。
positions:
  promised: 約束された。
  considered: 検討されただけだった。
topics: [gate]
---
`,
  'measures/fee.mdx': `---
title: 川上町の通行料
actor: kawakami-office
target: 川下市の船
instrument: levy
series: fee
history:
  - { status: in-force, on: 2025-04-01, rate: 4, authority: 町令第12号 }
  - { status: amended, on: 2025-05-12, rate: 7.5, authority: 町令第19号 }
---
`,
  'coverage/2025/03/promise.mdx': `---
title: 川下市の市長、「水門は３月中に開く」との約束があったと語る
summary: 林市長がラジオのインタビューに応じた。放送は三日後だった。
dates: { added: 2025-03-06, happened: 2025-03-03 }
sources: [{ outlet: radio, url: https://radio.example/0306, published: 2025-03-06, access: free }]
topics: [gate]
---

市長は次のように述べた。<Statement id="promise" by="hayashi" as="市長" to="radio" said="2025-03-03" published="2025-03-06" venue="interview" about="opened" position="promised">森町長は私に、水門を三月中に開けると<Hedge>はっきり</Hedge>約束した。書類（写しはGDP統計より短い）もある</Statement>。
`,
  'coverage/2025/03/denial.mdx': `---
title: 町長「約束はしていない、検討すると言っただけだ」
summary: 森町長は記者会見で、約束を否定した。
dates: { added: 2025-03-09, happened: 2025-03-08 }
sources: [{ outlet: radio, url: https://radio.example/0308, published: 2025-03-08, access: free }]
topics: [gate]
---

町長はこう答えた。<Statement id="denial" by="mori" as="町長" said="2025-03-08" venue="briefing" about="opened" position="considered" denies="coverage/2025/03/promise#promise">約束はしていない。検討すると言っただけで、コーヒーを飲みながらの話だった</Statement>。
`,
};
