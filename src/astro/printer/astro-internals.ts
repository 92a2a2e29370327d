/**
 * All that the printer takes from Astro beyond what Astro documents, read in the version named here: what compiled
 * templates ask of `astro/compiler-runtime`, and how markup that is finished looks.
 */
export {
  addAttribute,
  createAstro,
  createComponent,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  HTMLString,
  maybeRenderHead,
  mergeSlots,
  render,
  renderComponent,
  renderHead,
  renderScript,
  renderSlot,
  renderTransition,
  spreadAttributes,
  templateEnter,
  templateExit,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
