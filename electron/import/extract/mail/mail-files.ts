import type { ExtractContext } from '../../formats.ts';
import type { MailMessage } from './mail-message.ts';

const readable = new Set(
  'eml msg mbox html htm xhtml mhtml mht txt text md markdown docx odt rtf pdf doc json jsonl csv tsv xlsx xml rss atom zip warc url'.split(
    ' ',
  ),
);
const extensionOfType = new Map([
  ['application/pdf', 'pdf'],
  ['application/rtf', 'rtf'],
  ['text/rtf', 'rtf'],
  ['text/html', 'html'],
  ['text/plain', 'txt'],
  ['text/csv', 'csv'],
  ['application/json', 'json'],
  ['application/zip', 'zip'],
  ['message/rfc822', 'eml'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
]);
const maxFiles = 200;

/** Hands the files of a message that can be read to the host; answers how many there were, and how many were left. */
export function emitFiles(message: MailMessage, context: ExtractContext): { readonly emitted: number; readonly unread: number } {
  let emitted = 0;
  let unread = 0;
  for (const { name, type, bytes } of message.files) {
    const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    const byType = extensionOfType.get(type);
    const isReadable = bytes.length > 0 && (readable.has(ending) || (byType !== undefined && ending === ''));
    if (!isReadable || emitted >= maxFiles) {
      unread += 1;
      continue;
    }
    emitted += 1;
    const fallback = `Anlage ${String(emitted)}.${byType ?? ending}`;
    context.emit({ kind: 'file', name: name === '' ? fallback : ending === '' ? `${name}.${byType ?? 'txt'}` : name, bytes });
  }
  return { emitted, unread };
}
