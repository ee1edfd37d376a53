/** Wording of the look of the house; German first, English complete. */
import type { HyphenationFault } from '../model/house-hyphenation.ts';

const ratio = (language: string, contrast: number): string =>
  `${(Math.floor(contrast * 10) / 10).toLocaleString(language, { minimumFractionDigits: 1 })} : 1`;

export const de = {
  look: {
    title: 'Hausbild für Druck und Ausgabe',
    note: 'Gilt für alle gedruckten Layouts, die Druckversion und Ausgaben.',
    logo: 'Logo',
    logoHint: 'PNG, JPEG, GIF oder WebP bis 1\u00A0MB; auch hierher ziehen. Im Druck bis 12\u00A0mm hoch.',
    noLogo: 'Kein Logo',
    chooseLogo: 'Logo wählen …',
    changeLogo: 'Anderes Logo …',
    removeLogo: 'Entfernen',
    logoTooLarge: (name: string) => `„${name}“ ist zu groß. Ein Logo darf bis zu 1 MB groß sein.`,
    logoUnreadable: (name: string) => `„${name}“ ließ sich nicht lesen.`,
    accent: 'Hausfarbe',
    accentPick: 'Hausfarbe aussuchen',
    contrast: (contrast: number) => `Kontrast auf Papier ${ratio('de', contrast)}`,
    tooLight: (contrast: number) =>
      `Auf weißem Papier zu hell für Text: Kontrast ${ratio('de', contrast)}, nötig sind 4,5 : 1. Die bisherige Farbe bleibt.`,
    noColour: 'Bitte eine Farbe wie #0a5f66 eingeben. Die bisherige bleibt.',
    textFace: 'Schrift des Textes',
    headingFace: 'Schrift der Überschriften',
    faces: { serif: 'Source Serif', sans: 'Source Sans' },
    imprint: 'Impressumszeile',
    imprintHint: 'Steht unten auf der ersten Seite.',
    imprintTooLong: (length: number, most: number) => `Zu lang: ${length} Zeichen, möglich sind ${most}. Die bisherige Zeile bleibt.`,
    hyphenations: 'Eigene Trennungen',
    hyphenationsHint:
      'Ein Wort je Zeile mit seinen Trennstellen: „Amts-stube“, „Druck=erzeug-nis“. „=“ trennt bevorzugt; ohne Zeichen bleibt das Wort ganz. Am Wortrand bleiben stets drei Buchstaben zusammen.',
    hyphenationFaults: {
      'several-words': 'nur ein Wort je Zeile',
      'no-letters': 'nur Buchstaben und die Zeichen „-“ und „=“',
      'bad-mark': 'Trennstellen stehen einzeln und zwischen Buchstaben',
      'too-short': 'so kurze Wörter werden nie getrennt',
      'too-long': 'das Wort ist zu lang',
      twice: 'das Wort steht schon da',
    } as Readonly<Record<HyphenationFault, string>>,
    hyphenationFault: (line: number, text: string, fault: string) => `Zeile ${line} („${text}“): ${fault}.`,
    moreFaults: (n: number) => (n === 1 ? 'Eine weitere Zeile ist fehlerhaft.' : `${n} weitere Zeilen sind fehlerhaft.`),
    unused: 'Fehlerhafte Zeilen werden nicht gespeichert.',
    tooManyHyphenations: (most: number) => `Mehr als ${most} Wörter sind nicht möglich; die letzten werden nicht gespeichert.`,
    sample: 'Beispiel',
    sampleKicker: 'Musterstadt',
    sampleHeadline: 'Rathaus öffnet wieder samstags',
    sampleText: 'Der Gemeinderat hat die neuen Öffnungszeiten einstimmig beschlossen. Sie gelten vom ersten Samstag im Mai an.',
  },
};

export const en: typeof de = {
  look: {
    title: 'House style for print and export',
    note: 'Applies to all printed layouts, the print version and issues.',
    logo: 'Logo',
    logoHint: 'PNG, JPEG, GIF or WebP up to 1 MB; or drop it here. Up to 12 mm high in print.',
    noLogo: 'No logo',
    chooseLogo: 'Choose logo …',
    changeLogo: 'Another logo …',
    removeLogo: 'Remove',
    logoTooLarge: (name) => `“${name}” is too large. A logo may have up to 1 MB.`,
    logoUnreadable: (name) => `“${name}” could not be read.`,
    accent: 'House colour',
    accentPick: 'Pick the house colour',
    contrast: (contrast) => `Contrast on paper ${ratio('en', contrast)}`,
    tooLight: (contrast) =>
      `Too light for text on white paper: contrast ${ratio('en', contrast)}, 4.5 : 1 is needed. The colour stays as it was.`,
    noColour: 'Please enter a colour like #0a5f66. It stays as it was.',
    textFace: 'Text typeface',
    headingFace: 'Heading typeface',
    faces: { serif: 'Source Serif', sans: 'Source Sans' },
    imprint: 'Imprint line',
    imprintHint: 'Stands at the foot of the first page.',
    imprintTooLong: (length, most) => `Too long: ${length} characters, ${most} are possible. The line stays as it was.`,
    hyphenations: 'Own hyphenations',
    hyphenationsHint:
      'One word a line with its breaks: “Amts-stube”, “Druck=erzeug-nis”. “=” is the better break; without marks the word stays whole. Three letters always stay together at either end.',
    hyphenationFaults: {
      'several-words': 'one word a line',
      'no-letters': 'only letters and the signs “-” and “=”',
      'bad-mark': 'breaks stand one at a time and between letters',
      'too-short': 'words this short are never broken',
      'too-long': 'the word is too long',
      twice: 'the word is there already',
    },
    hyphenationFault: (line, text, fault) => `Line ${line} (“${text}”): ${fault}.`,
    moreFaults: (n) => (n === 1 ? 'One more line is faulty.' : `${n} more lines are faulty.`),
    unused: 'Faulty lines are not saved.',
    tooManyHyphenations: (most) => `There can be no more than ${most} words; the last ones are not saved.`,
    sample: 'Sample',
    sampleKicker: 'Sampletown',
    sampleHeadline: 'Town hall opens on Saturdays again',
    sampleText: 'The council agreed on the new opening hours without a dissenting vote. They apply from the first Saturday in May.',
  },
};
