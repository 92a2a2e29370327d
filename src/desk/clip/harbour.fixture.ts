/** An invented publication, and an invented page with all that pages put in the way of those who read them. */
import { ABOUT, toEntries } from '../../model/entries.fixture.ts';
import { type Known, toKnown } from './known.ts';

const FILES = {
  'people/mara-quist.mdx': '---\nname: Mara Quist\nroles: [{ title: President of Norland }]\n---\n',
  'people/ilan-vesper.mdx': '---\nname: Ilan Vesper\n---\n',
  'people/lu-haisheng.mdx':
    '---\nname: Lu Haisheng\naliases: [{ name: 陆海声, lang: zh-Hans }, { name: Лу Хайшэн, lang: ru }, { name: Лу Хайшен, lang: uk }, { name: लू हाइशेंग, lang: hi }, { name: 루하이성, lang: ko }]\n---\n',
  'people/samira-haddad.mdx':
    '---\nname: Samira Haddad\naliases: [{ name: سميرة حداد, lang: ar }]\n---\n',
  'people/otto-brandt.mdx': '---\nname: Otto Brandt\n---\n',
  'people/lena-brandt.mdx': '---\nname: Lena Brandt\n---\n',
  'places/norland.mdx': '---\nname: Norland\ncountry: NO\nzone: UTC\n---\n',
  'places/sudmark.mdx': '---\nname: Sudmark\ncountry: DK\nzone: UTC\n---\n',
  'places/portsea.mdx': '---\nname: Portsea\ncountry: NO\nzone: UTC\n---\n',
  'events/fifth-northern-boat-fair.mdx':
    '---\ntitle: Fifth Northern Boat Fair\ndate: 2031-03-07\n---\n',
  'organizations/foreign-ministry.mdx':
    '---\nname: Ministry of Foreign Affairs of Sudmark\naliases: [{ name: MFA, lang: en }]\n---\n',
  'organizations/picture-library.mdx': '---\nname: Quay Pictures\n---\n',
  'outlets/harbour-times.yaml': 'name: The Harbour Times\nhomepage: https://www.times.example/\n',
  'outlets/agence-nord-presse.yaml':
    'name: Agence Nord-Presse\nhomepage: https://anp.example/\ntype: agency\n',
  'topics/ferry-dues.mdx': '---\ntitle: Ferry dues\nsummary: They rise.\n---\n',
  'coverage/2031/01/before.mdx':
    '---\ntitle: Before\nsummary: It was.\ndates: { added: 2031-01-02 }\nsources: [{ outlet: harbour-times, url: "https://www.times.example/2031/01/02/before" }]\n---\n',
};

export const KNOWN: Known = toKnown(ABOUT, toEntries(FILES));

/** As an editor copies it from a browser. 12 February 2031 is a Wednesday. */
export const SAVED_TEXT = `Why Is Norland’s Leader Waiting?

3 hours ago 7
Lanternfly Icon

You have a preview view of this article while we are checking your access.

A woman in a red coat waves from a pier while people take photos
Pictures of Mara Quist, Norland’s leader, at the opening of the Northern Boat Fair in the Norland city of Portsea on Friday.Credit...Rui Alder/Agence Nord-Presse — Quay Pictures

Feb. 12, 2031, 2:58 a.m. ET

Ms. Quist has said nothing of a call with President Vesper, who called it “near.” On Monday, Sudmark’s foreign ministry suggested that there had been none since Feb. 3. Otto Brandt and Lena Brandt were there; Mr. Brandt left early.

He “gave in to Vesper and Vesper took it,” said Tomas Ebb, a reader of ferry dues at Portsea College. “Quist will not let that happen. It would look very, very bad at home.” Melinda Vesper was not there.

Thank you for your patience while we verify access.

Already a subscriber? Log in.

Want all of The Times? Subscribe.

Read Entire Article
`;

/** A page of a newspaper, with `head` and `body` beside what it has. */
export function toHtml({ head = '', body = '', title = 'Quist waits' } = {}): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title} | The Harbour Times</title>
<link rel="canonical" href="https://www.times.example/2031/02/12/quist-waits?utm_source=x&amp;id=7#top">
<meta property="og:site_name" content="The Harbour Times">
${head}
</head>
<body>
<nav><ul><li>Home</li><li>Politics of Norland</li></ul></nav>
<article>
<h1>${title}</h1>
<p class="byline">By Jane Roe and Agence Nord-Presse</p>
<time datetime="2031-02-12T07:58:00.000Z">12 February 2031</time>
<figure><img src="data:image/png;base64,AAAA" alt=""><figcaption>Mara Quist in Portsea. <span>Photo: Rui Alder/ANP via Quay Pictures</span></figcaption></figure>
<p>Mara Quist spoke in Portsea.</p>
${body}
</article>
<aside class="related">Ilan Vesper sells his boat</aside>
<footer>© The Harbour Times</footer>
</body>
</html>`;
}
