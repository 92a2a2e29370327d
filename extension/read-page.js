/**
 * The page as it is seen, as HTML; runs in the page when the button is pressed, so it uses nothing outside itself. The
 * copy belongs to a document without a window: nothing in it loads or runs. It has the parts of open shadow trees, and
 * no scripts but the metadata, no forms' values, nothing that is being written, and no state in attributes.
 */
export function readPage() {
  const LEFT_OUT =
    'script:not([type="application/ld+json" i]), style, noscript, template, iframe, object, embed, input, textarea, select, datalist, meta[name*=csrf i], meta[name*=token i]';
  const IS_STATE = /^(?:on|data-|style$|value$|srcdoc$|nonce$)/i;
  const inert = document.implementation.createHTMLDocument('');
  const copy = (from, to) => {
    for (const child of from.childNodes) {
      const isElement = child.nodeType === Node.ELEMENT_NODE;
      if (isElement ? child.matches(LEFT_OUT) : child.nodeType !== Node.TEXT_NODE) continue;
      const made = inert.importNode(child, false);
      to.append(made);
      if (!isElement) continue;
      for (const { name } of [...made.attributes])
        if (IS_STATE.test(name)) made.removeAttribute(name);
      if (child.isContentEditable) continue;
      if (child.shadowRoot !== null) copy(child.shadowRoot, made);
      copy(child, made);
    }
  };
  const root = inert.importNode(document.documentElement, false);
  copy(document.documentElement, root);
  const selected = getSelection()?.toString().trim() ?? '';
  const active = document.activeElement;
  if (selected !== '' && !active?.matches('input, textarea') && !active?.isContentEditable) {
    const meta = inert.createElement('meta');
    meta.setAttribute('name', 'dateline:selected');
    meta.setAttribute('content', selected.slice(0, 5000));
    (root.querySelector('head') ?? root).prepend(meta);
  }
  const { doctype } = document;
  const kind = doctype === null ? '' : `${new XMLSerializer().serializeToString(doctype)}\n`;
  return { url: document.URL, html: kind + root.outerHTML };
}
