import type { DevToolsConnection } from './dev-tools.ts';

/**
 * A browser that prints lays the page out for its screen before and after, and with the print's style on the screen as well, though nobody sees it: three
 * times in all, beside once for the paper. So the screen gets a width that no paper has, and at that width the body is not laid out.
 */
const screenWidth = 9_999;
const sheet = `@media (width: ${screenWidth}px) { body { content-visibility: hidden } }`;
const hide = `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('${sheet}'); document.adoptedStyleSheets = [sheet]; }`;
const show = 'document.adoptedStyleSheets = [];';

/** Gives a page the screen on which its body can be hidden. */
export const widenScreen = ({ send }: DevToolsConnection): Promise<unknown> =>
  send('Emulation.setDeviceMetricsOverride', { width: screenWidth, height: 1_000, deviceScaleFactor: 1, mobile: false });

/** Leaves the body out on the screen, once all that is measured there was measured. */
export const hideOnScreen = ({ send }: DevToolsConnection): Promise<unknown> => send('Runtime.evaluate', { expression: hide });
export const showOnScreen = ({ send }: DevToolsConnection): Promise<unknown> => send('Runtime.evaluate', { expression: show });

/** Whether anything of the body is in a PDF, by its tags or the places in it: a browser that takes the paper for the screen would print none of it. */
export const hasContent = (pdf: Buffer): boolean => pdf.includes('/StructElem') || pdf.includes('/Dests');
