/** What senders and networks add to an address to see where a reader came from; the page is the same without it. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok)$/i;

/** Whether a parameter of that name tells the site who sent the reader, and nothing of the page. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}
