/** What stands on a page beside its text: of the site, of its walls, of the program that saved it. It is named, never dropped. */
import type { Block } from './page.ts';

/** A paragraph of a report may speak of subscribers; what is longer than this is one. */
const LONGEST = 260;
const LINE = 60;

/** Wherever they stand in a short block. */
const WALLS = [
  /preview view of this article/i,
  /\b(?:verif(?:y|ying)|check(?:ing)?|confirm(?:ed|ing)?)\s+(?:your\s+)?access\b/i,
  /\balready a (?:subscriber|member)\b/i,
  /\bsubscribe (?:for|to|now|today)\b/i,
  /\bwant all of\b.*\bsubscribe\b/i,
  /\b(?:log|sign) ?in(?:to)? (?:to )?(?:your|an?) .*account\b/i,
  /\breader mode\b/i,
  /\bread (?:the )?(?:entire|full|whole|original) (?:article|story)\b/i,
  /\bcookies?\b.*\b(?:accept|consent|policy|settings)\b|\b(?:accept|manage) (?:all )?cookies\b/i,
  /\ball rights reserved\b|^©|\bterms of (?:use|service)\b/i,
  /\b(?:enable|turn on) javascript\b|\bad ?blocker\b/i,
  /réservée? aux abonnés|déjà abonnée? \?|abonnez-vous|acceptez? les cookies/i,
  /nur für abonnenten|jetzt (?:abonnieren|registrieren)|bereits abonnent|cookies akzeptieren/i,
  /订阅后|登录后|已订阅|版权所有|責任編輯|责任编辑/,
  /للمشتركين|اشترك الآن|جميع الحقوق محفوظة/,
];

/** Lines that are this and little else. */
const LINES = [
  /^\d+ (?:minutes?|mins?|hours?|days?) ago\b/i,
  /^(?:advertisement|sponsored|anzeige|werbung|publicité|广告|廣告|إعلان)\b/i,
  /^(?:share|save|print|email|copy link|comments?|follow us|listen|menu|search|home)(?: this)?(?: article| story)?$/i,
  /^(?:related|recommended|most (?:read|popular)|more (?:from|on|in)|read (?:more|next|also)|editors’ picks)\b(?!.*[.!?]$)/i,
  /^(?:continue|keep) reading\b|^skip to\b|^(?:log|sign) ?(?:in|up)\b|^subscribe\b|^newsletters?\b/i,
  /^(?:lire aussi|à lire aussi|partager|lesen sie auch|mehr zum thema|teilen|weiterlesen)\b/i,
  /^(?:相关阅读|延伸阅读|分享到?|点击)|^(?:اقرأ أيضا|اقرأ المزيد|شارك)/,
  /\b(?:icon|logo)$/i,
  /^\d+ ?(?:min|minute)s?(?:\.| read)/i,
];

/** Over a list of other pieces. */
const RELATED =
  /^(?:related(?: (?:stories|articles|coverage|topics|content|news|reading|links))?|recommended(?: (?:for you|stories|reading))?|read (?:more|next|also)|more (?:on this(?: story)?|from .{2,40}|stories|news|coverage)|most (?:read|popular)|you (?:may|might) also like|see also|further reading|what to read next|(?:à )?lire aussi|sur le même sujet|mehr zum thema|lesen sie auch|verwandte (?:artikel|themen)|das könnte sie auch interessieren|(?:相关|相關)(?:阅读|閱讀|新闻|新聞|报道|報導|链接|推荐)|延伸(?:阅读|閱讀)|推荐阅读|関連(?:記事|ニュース)|あわせて読みたい|اقرأ (?:أيضا|أيضًا|المزيد)|(?:مواضيع|أخبار) ذات صلة)/iu;

/** Whether the text is nothing but what stands over a list of other pieces. */
export function isOverRelated(text: string): boolean {
  const label = text.length <= LINE ? RELATED.exec(text)?.[0] : undefined;
  return label !== undefined && /^\s*[::]?$/u.test(text.slice(label.length));
}

/** Headlines of others; what ends as a sentence does is text again. */
function isTeaser({ text }: Block): boolean {
  return text.length <= 200 && !/[.。!?!?…]["”’»」)]?$/u.test(text);
}

/** Of plain text, in which nothing but “Related” tells where another list begins: those lines, and the headlines below. */
export function listRelated(blocks: readonly Block[]): Block[] {
  let isBelow = false;
  return blocks.filter((block) => {
    isBelow = isOverRelated(block.text) || (isBelow && isTeaser(block));
    return isBelow;
  });
}

export function isNoise({ text, isFrame, role }: Block): boolean {
  if (isFrame) return true;
  if (role === 'caption' || text.length > LONGEST) return false;
  const label = RELATED.exec(text)?.[0];
  return (
    (label !== undefined && /^\s*(?:[::]|$)/u.test(text.slice(label.length))) ||
    WALLS.some((pattern) => pattern.test(text)) ||
    (text.length <= LINE && LINES.some((pattern) => pattern.test(text)))
  );
}
