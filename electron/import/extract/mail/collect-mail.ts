import { addressParser } from 'postal-mime';
import { decode, latin1 } from '../../decode.ts';
import { readCalendar } from './calendar.ts';
import { unflow } from './flowed.ts';
import { mailDay } from './mail-date.ts';
import type { ForwardedMail, MailBody, MailFile, MailMessage, MailPicture, MailSender, MailText } from './mail-message.ts';
import { decodeWords } from './mime-headers.ts';
import type { MimePart } from './mime-part.ts';
import { readTnef } from './tnef.ts';
import { append } from '../../append.ts';

/** What is being put together while the parts are walked through; `from` in `bodies` names the alternative they stand in. */
interface Collected {
  readonly bodies: { html: MailText | null; plain: MailText | null; rtf: Uint8Array | null; readonly choice: number }[];
  readonly events: (readonly string[])[];
  readonly pictures: MailPicture[];
  readonly files: MailFile[];
  readonly forwarded: ForwardedMail[];
  readonly warnings: string[];
  choices: number;
  isEncrypted: boolean;
}

/** Gathers what a MIME message holds: texts, events, pictures, files, messages within it. */
export function collectMail(root: MimePart): MailMessage {
  const collected: Collected = {
    bodies: [],
    events: [],
    pictures: [],
    files: [],
    forwarded: [],
    warnings: [],
    choices: 0,
    isEncrypted: false,
  };
  collect(root, collected, 0);
  const date = root.headers.get('date');
  return {
    subject: oneLine(decodeWords(root.headers.get('subject') ?? '')),
    from: senderOf(root.headers.get('from') ?? root.headers.get('sender')),
    date: date === undefined ? null : mailDay(date),
    bodies: collected.bodies.map(({ html, plain, rtf }): MailBody => ({ html, plain, rtf })),
    events: collected.events,
    pictures: collected.pictures,
    files: collected.files,
    forwarded: collected.forwarded,
    isEncrypted: collected.isEncrypted,
    warnings: [...new Set(collected.warnings)],
  };
}

/** The depth is that of the MIME tree, which is bounded when it is read. */
function collect(part: MimePart, into: Collected, choice: number): void {
  const { type } = part;
  if (part.isTooDeep) {
    into.warnings.push('mail-nested-deep');
    return;
  }
  if (type === 'multipart/encrypted' || type === 'application/pkcs7-mime' || type === 'application/x-pkcs7-mime') {
    if (!opensSigned(part, into, choice)) into.isEncrypted = true;
    return;
  }
  if (type.startsWith('multipart/')) {
    const own = type === 'multipart/alternative' ? (into.choices += 1) : choice;
    for (const child of part.parts) collect(child, into, own);
    return;
  }
  const [inner] = part.parts;
  if (inner !== undefined) {
    into.forwarded.push({ message: collectMail(inner), raw: () => part.body, extension: 'eml' });
    return;
  }
  collectLeaf(part, into, choice);
}

function collectLeaf(part: MimePart, into: Collected, choice: number): void {
  const { type } = part;
  const isFile = part.disposition.value === 'attachment' || (nameOf(part) !== '' && part.disposition.value !== 'inline');
  if (type.startsWith('image/') && part.body.length > 0) into.pictures.push(pictureOf(part));
  else if (type === 'text/calendar' || type === 'application/ics') {
    const text = textOf(part);
    for (const event of text === null ? [] : readCalendar(text.text)) into.events.push(event);
  } else if (isTnef(part)) {
    const tnef = readTnef(part.body);
    if (tnef === null) into.files.push(fileOf(part));
    else {
      if (tnef.body !== null) addBody(into, tnef.body, choice);
      append(into.files, tnef.files);
      if (tnef.isPartial) into.warnings.push('attachments-unread');
    }
  } else if ((type === 'text/html' || type === 'text/plain' || type === 'text/enriched') && !isFile) {
    const text = textOf(part);
    if (text === null) into.warnings.push('encoding-refused');
    else if (text.text.trim() !== '')
      addBody(into, type === 'text/html' ? { html: text, plain: null, rtf: null } : { html: null, plain: text, rtf: null }, choice);
  } else if (!isSignature(type) && part.body.length > 0) into.files.push(fileOf(part));
}

/** Two texts of one choice say the same: one in markup, one without. */
function addBody(into: Collected, body: MailBody, choice: number): void {
  const last = choice === 0 ? undefined : into.bodies.findLast((one) => one.choice === choice);
  if (last !== undefined && last.html === null && body.html !== null) last.html = body.html;
  else if (last !== undefined && last.plain === null && body.html === null) last.plain = body.plain;
  else into.bodies.push({ ...body, choice });
}

const isSignature = (type: string): boolean =>
  ['application/pgp-signature', 'application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-keys'].includes(type);

/** „Opaque“ signing wraps a whole message into the signature; its text stands there in the clear. */
function opensSigned(part: MimePart, into: Collected, choice: number): boolean {
  const kind = part.params.get('smime-type')?.toLowerCase();
  if (kind !== 'signed-data') return false;
  const text = latin1(part.body);
  const at = text.search(/content-type:\s{0,5}(?:text|multipart)\//i);
  if (at < 0) return false;
  const plain = decode(part.body.subarray(at));
  if (!plain.ok) return false;
  addBody(into, { html: null, plain: plain.value, rtf: null }, choice);
  return true;
}

const isTnef = (part: MimePart): boolean =>
  ['application/ms-tnef', 'application/vnd.ms-tnef'].includes(part.type) || nameOf(part).toLowerCase() === 'winmail.dat';

/** The text of a part: what the headers call its charset counts unless the bytes say otherwise; null when it is refused. */
function textOf(part: MimePart): MailText | null {
  const decoded = decode(part.body, part.params.get('charset') ?? null);
  if (!decoded.ok) return null;
  const isFlowed = part.type === 'text/plain' && part.params.get('format')?.toLowerCase() === 'flowed';
  const text = isFlowed ? unflow(decoded.value.text, part.params.get('delsp')?.toLowerCase() === 'yes') : decoded.value.text;
  // Another charset than the headers say is no news where the bytes prove it.
  const warnings = decoded.value.warnings.filter((name) => name !== 'encoding-mismatch');
  return { ...decoded.value, text, warnings };
}

const nameOf = (part: MimePart): string => oneLine(part.disposition.params.get('filename') ?? part.params.get('name') ?? '');

const fileOf = (part: MimePart): MailFile => ({ name: nameOf(part), type: part.type, bytes: part.body });

function pictureOf(part: MimePart): MailPicture {
  const keys = [part.headers.get('content-id'), part.headers.get('content-location'), nameOf(part)].flatMap((key) => {
    const clean = (key ?? '').trim().replace(/^<(.*)>$/, '$1');
    return clean === '' ? [] : [clean];
  });
  return { ...fileOf(part), keys, isAttached: part.disposition.value === 'attachment' || part.headers.get('content-id') === undefined };
}

function senderOf(header: string | undefined): MailSender | null {
  if (header === undefined) return null;
  const [first] = addressParser(header.slice(0, 2_000), { flatten: true });
  if (first === undefined) return null;
  const sender = { name: oneLine(decodeWords(first.name)), address: oneLine(first.address ?? '') };
  return sender.name === '' && sender.address === '' ? null : sender;
}

/** A header's value as one line without control characters. */
export const oneLine = (value: string): string =>
  value
    .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
    .trim()
    .slice(0, 2_000);
