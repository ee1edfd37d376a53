import { ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { collectMail } from './collect-mail.ts';
import { splitMailbox } from './mailbox.ts';
import { readMime } from './mime-part.ts';
import { readMail } from './read-mail.ts';

const known =
  /^(?:from|to|cc|subject|date|message-id|received|mime-version|return-path|content-type|content-transfer-encoding|delivered-to|reply-to|sender|dkim-signature|authentication-results|list-unsubscribe|list-id|x-[\w-]{1,60}|thread-topic|importance)[ \t]{0,5}:/i;

/** A mail by the headers it begins with. */
export function sniffEml(head: FileHead): number {
  const lines = head.text
    .slice(0, 20_000)
    .replace(/^[\s\uFEFF]+/, '')
    .split(/\r\n|\n|\r/, 60);
  const isMailbox = /^>?From \S+ .{10,80}\d{4}/.test(lines[0] ?? '');
  let found = 0;
  let at = isMailbox ? 1 : 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    if (!/^[!-9;-~]{1,100}[ \t]{0,5}:/.test(line)) break;
    if (known.test(line)) found += 1;
  }
  if (isMailbox && found >= 2) return 0.97;
  const isNamed = head.extension === 'eml' || head.extension === 'mbox';
  return found >= 3 ? 0.97 : isNamed && found >= 1 ? 0.9 : isNamed ? 0.42 : found === 2 ? 0.3 : 0;
}

/** Reads a mail, or a mailbox file whose messages become files of their own. */
export function extractEml(file: SourceFile, context: ExtractContext): Result<Extraction> {
  const messages = splitMailbox(file.bytes);
  if (messages.length > 1) {
    for (const [index, bytes] of messages.entries()) {
      context.emit({ kind: 'file', name: nameOf(bytes, index), bytes });
    }
    return ok({ kind: 'container', format: 'eml' });
  }
  return readMail(collectMail(readMime(messages[0] ?? file.bytes)), file, 'eml', context);
}

function nameOf(bytes: Uint8Array, index: number): string {
  const { subject } = collectMail(readMime(bytes.subarray(0, 65_536)));
  return `${subject === '' ? `Nachricht ${String(index + 1)}` : subject.slice(0, 120)}.eml`;
}
