/** Wording of exports and of the tray that shows them; German first, English complete. The dialog's own is in `export-dialog.ts`. */
import { count, counted } from './counted.ts';
import * as dialog from './export-dialog.ts';

export const de = {
  menu: 'Ausgeben',
  dialog: dialog.de,
  openDialog: 'Mit Vorschau …',
  openShortcut: 'Strg E',
  formats: {
    'article-pdf': 'PDF',
    'article-html': 'Druckversion (HTML)',
    'article-markdown': 'Markdown',
    'newsletter-html': 'HTML',
    'newsletter-pdf': 'PDF',
    docx: 'Word (DOCX)',
    epub: 'E-Book (EPUB)',
  } as Readonly<Record<string, string>>,
  mail: 'Link mailen',
  mailAsked: 'Das Mailprogramm ist gebeten, die Mail zu öffnen.',
  tray: 'Ausgegebene Dateien',
  running: (n: number) => (n === 1 ? '1 Datei wird geschrieben' : `${n} Dateien werden geschrieben`),
  finished: (n: number) => (n === 1 ? '1 Datei' : `${n} Dateien`),
  failedCount: (n: number) => (n === 1 ? '1 Datei nicht geschrieben' : `${n} Dateien nicht geschrieben`),
  progress: (label: string) => `Fortschritt: ${label}`,
  cancel: 'Abbrechen',
  cancelOf: (label: string) => `„${label}“ abbrechen`,
  reveal: 'Im Ordner zeigen',
  revealOf: (file: string) => `„${file}“ im Ordner zeigen`,
  cancelled: 'Abgebrochen, es wurde keine Datei geschrieben.',
  written: (file: string) => `„${file}“ ist fertig.`,
  writtenWithout: (file: string, n: number) =>
    `„${file}“ ist fertig, aber ${n === 1 ? 'ein Beitrag fehlt' : `${n} Beiträge fehlen`}; welche und warum, steht darin in „Nicht ausgegeben.txt“.`,
  reports: (n: number) => counted(n, 'Beitrag', 'Beiträge'),
  tooMany: (limit: number) => `Auf einmal lassen sich bis zu ${count(limit)} Beiträge ausgeben; bitte wählen Sie weniger.`,
  failed: (label: string, sentence: string) => `„${label}“ wurde nicht ausgegeben. ${sentence}`,
  unsaved:
    'Nichts ausgegeben: Der Text auf dem Bildschirm ist noch nicht gespeichert, hinaus ginge ein älterer Stand. Versuchen Sie es noch einmal, sobald „Gespeichert“ dasteht.',
};

export const en: typeof de = {
  menu: 'Export',
  dialog: dialog.en,
  openDialog: 'With preview …',
  openShortcut: 'Ctrl E',
  formats: {
    'article-pdf': 'PDF',
    'article-html': 'Print version (HTML)',
    'article-markdown': 'Markdown',
    'newsletter-html': 'HTML',
    'newsletter-pdf': 'PDF',
    docx: 'Word (DOCX)',
    epub: 'E-book (EPUB)',
  },
  mail: 'Mail link',
  mailAsked: 'The mail program was asked to open the mail.',
  tray: 'Exported files',
  running: (n) => (n === 1 ? 'Writing 1 file' : `Writing ${n} files`),
  finished: (n) => (n === 1 ? '1 file' : `${n} files`),
  failedCount: (n) => (n === 1 ? '1 file not written' : `${n} files not written`),
  progress: (label) => `Progress: ${label}`,
  cancel: 'Cancel',
  cancelOf: (label) => `Cancel “${label}”`,
  reveal: 'Show in folder',
  revealOf: (file) => `Show “${file}” in its folder`,
  cancelled: 'Cancelled, no file was written.',
  written: (file) => `“${file}” is ready.`,
  writtenWithout: (file, n) =>
    `“${file}” is ready, but ${n === 1 ? 'one report is' : `${n} reports are`} missing; see “Nicht ausgegeben.txt” in it for which and why.`,
  reports: (n) => counted(n, 'report', 'reports'),
  tooMany: (limit) => `Up to ${count(limit)} reports can be exported at once; please pick fewer.`,
  failed: (label, sentence) => `“${label}” was not exported. ${sentence}`,
  unsaved:
    'Nothing exported: the text on screen is not saved yet, and an older state would have gone out. Try again as soon as it says “Saved”.',
};
