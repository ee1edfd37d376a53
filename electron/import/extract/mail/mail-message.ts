/** Who sent a message, as the header says; either may be empty. */
export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** A decoded text of a message. `warnings` are rule names with a sentence in the catalogue. */
export interface MailText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly string[];
}

/** One stretch of a message as written: in markup, as plain text, as rich text, or all saying the same. */
export interface MailBody {
  readonly html: MailText | null;
  readonly plain: MailText | null;
  /** Rich text, unpacked, as Outlook keeps it. */
  readonly rtf: Uint8Array | null;
}

/** A file that came with a message. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A picture of a message, known by the ids and addresses under which the markup names it. */
export interface MailPicture extends MailFile {
  readonly keys: readonly string[];
  /** Sent to be seen, whether the markup names it or not. */
  readonly isAttached: boolean;
}

/** A message as any mail format hands it out; what becomes of it is decided in `read-mail.ts`. */
export interface MailMessage {
  readonly subject: string;
  readonly from: MailSender | null;
  /** When it was sent, in milliseconds and with the sender's own day; null when the header does not tell. */
  readonly date: string | null;
  readonly bodies: readonly MailBody[];
  /** Invitations: each as the lines of one event. */
  readonly events: readonly (readonly string[])[];
  readonly pictures: readonly MailPicture[];
  readonly files: readonly MailFile[];
  readonly forwarded: readonly ForwardedMail[];
  readonly isEncrypted: boolean;
  readonly warnings: readonly string[];
}

/** A message within a message; `raw` is the file it would be on its own. */
export interface ForwardedMail {
  readonly message: MailMessage;
  readonly raw: () => Uint8Array;
  readonly extension: string;
}
