import * as CFB from 'cfb';

/** What an Outlook message of the tests holds. `ansi` writes its strings in windows-1252, as old messages have them. */
export interface MadeMessage {
  readonly subject: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  /** When it was sent, in milliseconds. */
  readonly sent?: number;
  readonly headers?: string;
  readonly body?: string;
  readonly html?: string;
  /** Code page of the HTML bytes and of ANSI strings. */
  readonly htmlBytes?: Uint8Array;
  readonly rtf?: Uint8Array;
  readonly ansi?: boolean;
  readonly messageClass?: string;
  readonly attachments?: readonly MadeAttachment[];
}

export interface MadeAttachment {
  readonly name: string;
  readonly type?: string;
  readonly contentId?: string;
  readonly bytes?: Uint8Array;
  readonly message?: MadeMessage;
}

/** Writes an Outlook message into a compound file. */
export function makeMsg(message: MadeMessage): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_del(container, '/\u0001Sh33tJ5');
  writeMessage(container, '/', message, 32);
  CFB.utils.cfb_add(container, '/__nameid_version1.0/__substg1.0_00020102', Buffer.alloc(0));
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

type Container = CFB.CFB$Container;

function writeMessage(container: Container, at: string, message: MadeMessage, headerSize: number): void {
  const fixed: Buffer[] = [];
  const add = (tag: string, bytes: Uint8Array): void => {
    CFB.utils.cfb_add(container, `${at}__substg1.0_${tag}`, Buffer.from(bytes));
  };
  const text = (tag: string, value: string | undefined): void => {
    if (value === undefined) return;
    if (message.ansi === true) add(`${tag}001E`, windows1252(value));
    else add(`${tag}001F`, Buffer.from(value, 'utf16le'));
  };
  text('001A', message.messageClass ?? 'IPM.Note');
  text('0037', message.subject);
  text('0C1A', message.senderName);
  text('5D01', message.senderAddress);
  text('007D', message.headers);
  text('1000', message.body);
  if (message.html !== undefined) add('10130102', message.htmlBytes ?? Buffer.from(message.html, 'utf8'));
  if (message.rtf !== undefined) add('10090102', message.rtf);
  if (message.ansi === true) fixed.push(number('3FFD', 1252));
  if (message.html !== undefined) fixed.push(number('3FDE', message.htmlBytes === undefined ? 65001 : 1252));
  if (message.sent !== undefined) fixed.push(time('0039', message.sent));
  for (const [index, attachment] of (message.attachments ?? []).entries()) {
    writeAttachment(container, `${at}__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}/`, attachment);
  }
  const header = Buffer.alloc(headerSize);
  CFB.utils.cfb_add(container, `${at}__properties_version1.0`, Buffer.concat([header, ...fixed]));
}

function writeAttachment(container: Container, at: string, attachment: MadeAttachment): void {
  const text = (tag: string, value: string | undefined): void => {
    if (value !== undefined) CFB.utils.cfb_add(container, `${at}__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'));
  };
  text('3707', attachment.name);
  text('370E', attachment.type);
  text('3712', attachment.contentId);
  if (attachment.bytes !== undefined) CFB.utils.cfb_add(container, `${at}__substg1.0_37010102`, Buffer.from(attachment.bytes));
  if (attachment.message !== undefined) writeMessage(container, `${at}__substg1.0_3701000D/`, attachment.message, 24);
  const method = number('3705', attachment.message === undefined ? 1 : 5);
  CFB.utils.cfb_add(container, `${at}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), method]));
}

function number(tag: string, value: number): Buffer {
  const property = Buffer.alloc(16);
  property.writeUInt32LE(Number.parseInt(`${tag}0003`, 16), 0);
  property.writeUInt32LE(6, 4);
  property.writeUInt32LE(value, 8);
  return property;
}

/** Outlook counts time in steps of 100 nanoseconds since 1601. */
function time(tag: string, milliseconds: number): Buffer {
  const property = Buffer.alloc(16);
  property.writeUInt32LE(Number.parseInt(`${tag}0040`, 16), 0);
  property.writeUInt32LE(6, 4);
  property.writeBigUInt64LE((BigInt(milliseconds) + 11_644_473_600_000n) * 10_000n, 8);
  return property;
}

const high = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter) => [letter, windows1252Byte(letter)] as const));

function windows1252Byte(letter: string): number {
  for (let byte = 0x80; byte <= 0x9f; byte += 1) if (new TextDecoder('windows-1252').decode(Uint8Array.of(byte)) === letter) return byte;
  throw new Error(letter);
}

/** Text in the code page of old German programs. */
export const windows1252 = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => high.get(letter) ?? letter.charCodeAt(0));
