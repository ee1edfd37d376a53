import { fail, ok } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { WarningName } from '#shared/messages/import.ts';
import type { SourceFormat, SourceLine } from '#shared/model/reading.ts';
import type { ExtractContext, Extraction, SourceFile } from '../../formats.ts';
import type { Layout, SourceEntry, SourceMeta } from '../../source-document.ts';
import { createPictureKeeper } from '../picture.ts';
import { isCoverMail } from './cover-mail.ts';
import { markLetterParts } from './letter-parts.ts';
import { type MailLines, readBodies } from './mail-bodies.ts';
import { emitFiles } from './mail-files.ts';
import type { MailMessage } from './mail-message.ts';
import { splitThread, type ThreadMessage } from './split-thread.ts';
import { unwrap } from './unwrap.ts';

type Format = Extract<SourceFormat, 'eml' | 'msg'>;

/** Words above a message that was sent on; more than these are a text of their own. */
const coverLength = 900;

/** Decides what a message is: a thread of replies, a text that was sent on, or a text of its own. Its files go to the host. */
export function readMail(message: MailMessage, file: SourceFile, format: Format, context: ExtractContext): Result<Extraction> {
  const keep = createPictureKeeper(context);
  const warnings = new Set<string>();
  const own = openMail(message, keep, warnings, context);
  const isEmpty = own.mail.lines.length === 0 && own.mail.pictures.length === 0;
  if (isEmpty && own.message.isEncrypted) return fail('file-encrypted', { name: file.fileName });
  if (isEmpty && own.hasFiles) return ok({ kind: 'container', format });
  if (isEmpty && warnings.has('mail-nested-deep')) return fail('parser-depth', { name: file.fileName });
  if (isEmpty) return fail('file-no-text', { name: file.fileName });
  const { mail, cover } = own;
  const thread = splitThread(mail.lines);
  const [first, second] = thread;
  const about = { format, encoding: mail.encoding, fileName: file.fileName };
  const isSentOn = thread.length === 2 && first !== undefined && second !== undefined && isForwardOf(own.message, first, second);
  if (isSentOn) {
    const inner = second.head;
    const subject = inner === null || inner.subject === '' ? own.message.subject : inner.subject;
    const meta = metaOf(mail, { subject, from: inner?.author ?? '', date: inner?.day ?? null });
    const lines = [...asCover([...cover, ...first.lines]), ...textOf(second.lines, subject, mail), ...mail.pictures];
    return ok({ kind: 'document', document: { ...about, lines, meta, layout: mail.layout }, warnings: [...warnings] });
  }
  if (thread.length > 1) {
    const entries = thread.map((one) => entryOf(one, own.message, mail.layout)).filter((entry) => entry.body.length > 0);
    return ok({
      kind: 'entries',
      readingKind: 'mail-thread',
      ...about,
      entries: withRest(entries, cover, mail.pictures),
      mapping: null,
      warnings: [...warnings],
    });
  }
  const meta = metaOf(mail, { subject: own.message.subject, from: own.message.from?.name ?? '', date: own.message.date });
  const text = textOf(mail.lines, own.message.subject, mail);
  if (own.hasFiles && isCoverMail([...asCover(cover), ...text])) {
    const entries = [coverEntry([...cover, ...mail.lines, ...mail.pictures], mail.lines)];
    const said: WarningName = 'cover-mail';
    return ok({ kind: 'entries', readingKind: 'document', ...about, entries, mapping: null, warnings: [...warnings, said] });
  }
  const lines = [...asCover(cover), ...text, ...mail.pictures];
  return ok({ kind: 'document', document: { ...about, lines, meta, layout: mail.layout }, warnings: [...warnings] });
}

/** A mail that only hands over its files: none of its lines is a report. Pictures `shown` in its own text stay there as what they are. */
const coverEntry = (lines: readonly SourceLine[], shown: readonly SourceLine[]): SourceEntry => ({
  kind: 'article',
  isReport: false,
  cut: false,
  facts: [],
  body: shown.flatMap((line) => (line.kind === 'picture' ? [{ ...line, text: '' }] : [])),
  dropped: lines.filter(({ text }) => text.trim() !== '').map(({ text }) => ({ rule: 'cover-mail' as const, text })),
});

interface OpenMail {
  readonly message: MailMessage;
  readonly mail: MailLines;
  /** What those who sent the message on wrote above it. */
  readonly cover: readonly SourceLine[];
  readonly hasFiles: boolean;
}

/** Goes down to the message that is meant: a mail that only carries another one is its envelope. */
function openMail(
  outer: MailMessage,
  keep: (bytes: Uint8Array) => string | null,
  warnings: Set<string>,
  context: ExtractContext,
): OpenMail {
  let message = outer;
  let cover: SourceLine[] = [];
  let hasFiles = false;
  for (;;) {
    const mail = readBodies(message, keep);
    for (const warning of mail.warnings) warnings.add(warning);
    const files = emitFiles(message, context);
    hasFiles ||= files.emitted > 0;
    if (files.unread > 0) warnings.add('attachments-unread');
    const length = mail.lines.reduce((sum, line) => sum + line.text.length, 0);
    const [carried, ...others] = message.forwarded;
    if (carried === undefined) return { message, mail, cover, hasFiles };
    if (others.length > 0 || length > coverLength) {
      for (const [index, one] of message.forwarded.entries()) {
        const name = `${one.message.subject === '' ? `Nachricht ${String(index + 1)}` : one.message.subject.slice(0, 120)}.${one.extension}`;
        context.emit({ kind: 'file', name, bytes: one.raw() });
      }
      return { message, mail, cover, hasFiles: true };
    }
    cover = [...cover, ...mail.lines];
    message = carried.message;
  }
}

/** „WG:“ in the subject or words of the mail program above the quote. */
const isForwardOf = (message: MailMessage, own: ThreadMessage, quoted: ThreadMessage): boolean =>
  (quoted.head?.isForward === true || /^(?:wg|fwd?|weiterleitung)\s?:/iu.test(message.subject)) &&
  own.lines.reduce((sum, line) => sum + line.text.length, 0) <= coverLength;

const asCover = (lines: readonly SourceLine[]): SourceLine[] => lines.map((line) => ({ ...line, region: 'header' }));

/** A newsletter greets and signs as part of its text; any other mail does so around it. */
function textOf(lines: readonly SourceLine[], subject: string, mail: MailLines): readonly SourceLine[] {
  const isNewsletter = [
    subject,
    mail.meta.title ?? '',
    ...lines.slice(0, 12).map((line) => line.text),
    ...lines.slice(-12).map((line) => line.text),
  ].some(
    (text) =>
      text.length < 400 && /newsletter|infobrief|rundbrief|newsmail|abbestellen|im browser (?:ansehen|anzeigen|öffnen)/iu.test(text),
  );
  return isNewsletter ? lines : markLetterParts(lines, false);
}

const answerMarks = /^(?:(?:re|aw|wg|fwd?|antwort|weiterleitung)\s?(?:\[\d{1,3}\])?\s?:\s{0,5}){1,20}/iu;

/** A subject without „AW:“ and „WG:“. */
const bareSubject = (subject: string): string => subject.replace(answerMarks, '').trim();

function metaOf(mail: MailLines, head: { readonly subject: string; readonly from: string; readonly date: string | null }): SourceMeta {
  const title = bareSubject(head.subject);
  return {
    ...mail.meta,
    title: title === '' ? mail.meta.title : title,
    siteName: mail.meta.siteName ?? (head.from === '' ? null : head.from),
    date: head.date,
    facts: null,
  };
}

function entryOf({ head, lines }: ThreadMessage, outer: MailMessage, layout: Layout): SourceEntry {
  const subject = bareSubject(head === null || head.subject === '' ? outer.subject : head.subject);
  const author = head === null ? (outer.from === null ? '' : outer.from.name || outer.from.address) : head.author;
  const day = head === null ? outer.date : head.day;
  const facts = [
    { field: 'headline' as const, text: subject },
    { field: 'authors' as const, text: author },
    { field: 'date' as const, text: day === null ? '' : germanDay(day) },
  ].filter((fact) => fact.text !== '');
  const marked = markLetterParts(lines, true);
  return { kind: 'article', cut: false, facts, body: layout === 'text' ? unwrap(marked) : marked };
}

/** What was written above a thread that was sent on, and pictures sent along, stand with its newest message. */
const withRest = (entries: readonly SourceEntry[], cover: readonly SourceLine[], pictures: readonly SourceLine[]): SourceEntry[] =>
  entries.map((entry, index) => (index === 0 ? { ...entry, body: [...asCover(cover), ...entry.body, ...pictures] } : entry));

const germanDay = (iso: string): string => iso.split('-').toReversed().join('.');
