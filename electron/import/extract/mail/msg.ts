import packageExport from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { fail, FaultError } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { decode } from '../../decode.ts';
import type { ExtractContext, Extraction, FileHead, SourceFile } from '../../formats.ts';
import { oneLine } from './collect-mail.ts';
import { isCompoundFile, readCompoundFile } from './compound-file.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { mailDay } from './mail-date.ts';
import type { ForwardedMail, MailFile, MailMessage, MailPicture, MailSender, MailText } from './mail-message.ts';
import { maxMimeDepth } from './mime-part.ts';
import { readHeaders } from './mime-headers.ts';
import { readMail } from './read-mail.ts';

// Depending on who loads the package, it hands out its class or a box around it.
const MsgReader = (packageExport as typeof packageExport & { readonly default?: typeof packageExport }).default ?? packageExport;
type Reader = InstanceType<typeof MsgReader>;

/** An Outlook message is told from an old Word file by what stands at the top of its directory. */
export function sniffMsg(head: FileHead): number {
  if (!isCompoundFile(head.bytes)) return 0;
  const names = readCompoundFile(head.bytes)?.names ?? [];
  if (names.includes('__properties_version1.0') || names.some((name) => name.startsWith('__substg1.0_'))) return 1;
  // A message whose directory is broken is still one by its name; an old document never is.
  return head.extension === 'msg' && !names.some((name) => /^(?:WordDocument|Workbook|Book|PowerPoint Document)$/.test(name)) ? 0.6 : 0;
}

/** Reads an Outlook message by the same path as a mail. */
export function extractMsg(file: SourceFile, context: ExtractContext): Result<Extraction> {
  if (readCompoundFile(file.bytes)?.isSound !== true) return fail('file-damaged', { name: file.fileName });
  let message: MailMessage;
  try {
    message = readBytes(file.bytes, 0);
  } catch (error) {
    if (error instanceof FaultError) throw error;
    return fail('file-damaged', { name: file.fileName });
  }
  return readMail(message, file, 'msg', context);
}

function readBytes(bytes: Uint8Array, depth: number): MailMessage {
  const own = Uint8Array.from(bytes);
  const reader = new MsgReader(own.buffer);
  // Old messages carry text in the code page that the message names; it is known only once the message has been read.
  const first = reader.getFileData();
  if (first.dataType === null) throw new FaultError('file-damaged');
  const again = new MsgReader(own.buffer);
  again.parserConfig = { ansiEncoding: codePages.get(first.messageCodepage ?? 1252) ?? 'windows-1252' };
  return messageOf(again.getFileData(), again, depth);
}

const codePages = new Map([
  [65001, 'utf-8'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [20127, 'windows-1252'],
  [28591, 'windows-1252'],
  [28605, 'iso-8859-15'],
]);

function messageOf(fields: FieldsData, reader: Reader, depth: number): MailMessage {
  const headers = readHeaders(Buffer.from(fields.headers ?? '', 'utf8'));
  const attachments = fields.attachments ?? [];
  const files: MailFile[] = [];
  const pictures: MailPicture[] = [];
  const forwarded: ForwardedMail[] = [];
  const warnings: string[] = [];
  for (const one of attachments) {
    if (one.innerMsgContentFields !== undefined) {
      if (depth >= maxMimeDepth) warnings.push('mail-nested-deep');
      else {
        // Written out as a file of its own, a message within a message keeps all its properties.
        const raw = contentOf(reader, one);
        const message = raw === null ? messageOf(one.innerMsgContentFields, reader, depth + 1) : readBytes(raw, depth + 1);
        forwarded.push({ message, raw: () => raw ?? new Uint8Array(), extension: 'msg' });
      }
      continue;
    }
    const bytes = contentOf(reader, one);
    const name = oneLine(one.fileName ?? one.name ?? one.fileNameShort ?? '');
    if (bytes === null || bytes.length === 0) warnings.push('attachments-unread');
    else if (isPicture(one, name)) {
      const keys = [one.pidContentId ?? '', name].map((key) => key.trim().replace(/^<(.*)>$/, '$1')).filter((key) => key !== '');
      pictures.push({
        name,
        type: one.attachMimeTag ?? '',
        bytes,
        keys,
        isAttached: one.attachmentHidden !== true && (one.pidContentId ?? '') === '',
      });
    } else files.push({ name, type: one.attachMimeTag?.toLowerCase() ?? '', bytes });
  }
  const html = htmlOf(fields);
  const plain = textOf(fields.body);
  const rtf = html === null && fields.compressedRtf !== undefined ? unpackRtf(fields.compressedRtf) : null;
  return {
    subject: oneLine(fields.subject ?? ''),
    from: senderOf(fields),
    date: mailDay(headers.get('date') ?? fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime ?? ''),
    bodies: html === null && plain === null && rtf === null ? [] : [{ html, plain, rtf }],
    events: [],
    pictures,
    files,
    forwarded,
    isEncrypted: /\.smime(?!\.multipartsigned)/i.test(fields.messageClass ?? ''),
    warnings,
  };
}

const isPicture = (one: FieldsData, name: string): boolean =>
  /^image\//i.test(one.attachMimeTag ?? '') || /\.(?:png|jpe?g|gif|webp)$/i.test(name);

function contentOf(reader: Reader, one: FieldsData): Uint8Array | null {
  try {
    return reader.getAttachment(one).content;
  } catch {
    return null;
  }
}

/** The text in markup: as bytes in the code page that the message names, or as a string. */
function htmlOf(fields: FieldsData): MailText | null {
  const { html, bodyHtml } = fields;
  if (html !== undefined && html.length > 0) {
    const decoded = decode(html, codePages.get(fields.internetCodepage ?? 0) ?? null);
    return decoded.ok && decoded.value.text.trim() !== '' ? decoded.value : null;
  }
  return textOf(bodyHtml);
}

function textOf(value: string | undefined): MailText | null {
  const text = (value ?? '').replace(/\u0000+$/, '');
  return text.trim() === '' ? null : { text, encoding: 'utf-16le', warnings: [] };
}

function senderOf(fields: FieldsData): MailSender | null {
  const address = fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail ?? '';
  const sender = { name: oneLine(fields.senderName ?? ''), address: address.includes('@') ? oneLine(address) : '' };
  return sender.name === '' && sender.address === '' ? null : sender;
}
