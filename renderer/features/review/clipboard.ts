import { pasteContent } from '#renderer/stores/imports.ts';
import { notify } from '#renderer/stores/notices.ts';
import { messages } from '#renderer/stores/wording.ts';

/** Imports what lies on the clipboard, where the browser lets it be read. */
export async function pasteFromClipboard(): Promise<void> {
  const content = { text: '', html: '' };
  try {
    for (const item of await navigator.clipboard.read()) {
      if (item.types.includes('text/plain')) content.text = await (await item.getType('text/plain')).text();
      if (item.types.includes('text/html')) content.html = await (await item.getType('text/html')).text();
    }
  } catch {
    notify({ tone: 'info', text: messages().review.pasteByKeys });
    return;
  }
  if (content.text.trim() === '' && content.html.trim() === '') notify({ tone: 'info', text: messages().review.pasteEmpty });
  else await pasteContent(content);
}
