import type { Fault, FaultCode } from '../result.ts';
import { count } from './counted.ts';

type Sentences = Record<FaultCode, string>;

/** Sentences for faults; `{name}` is filled from the fault's detail. Each says what happened, what is safe, what to do. */
export const de: Sentences = {
  'invalid-input': 'Diese Eingabe konnte nicht verarbeitet werden. Es wurde nichts geändert.',
  'not-found': 'Der Eintrag ist nicht mehr vorhanden. Vielleicht wurde er gelöscht oder zurückgenommen.',
  conflict: 'Dieser Beitrag wurde inzwischen an anderer Stelle geändert. Ihre Fassung ist als eigene Fassung gesichert.',
  'unknown-request': 'Diese Funktion kennt Umbruch nicht.',
  internal: 'Das hat nicht geklappt. Ihre Texte sind sicher; bitte versuchen Sie es noch einmal.',
  cancelled: 'Abgebrochen. Es wurde nichts geändert.',
  'library-busy': 'Diese Bibliothek ist schon geöffnet. Bitte wechseln Sie in das andere Umbruch-Fenster oder schließen Sie es zuerst.',
  'library-newer':
    'Diese Bibliothek stammt aus einer neueren Version von Umbruch ({found}; diese Version liest bis {known}). Sie wurde nicht verändert.',
  'library-damaged':
    'Die Bibliothek ist beschädigt und wurde deshalb nicht geöffnet. Es wurde nichts verändert; bitte stellen Sie eine Sicherung wieder her.',
  'disk-full': 'Der Datenträger ist voll. Der Text bleibt im Fenster stehen; bitte Platz schaffen, dann wird weiter gespeichert.',
  'disk-read-only': 'Der Ordner der Bibliothek ist schreibgeschützt. Der Text bleibt im Fenster stehen.',
  'disk-fault': 'Der Datenträger meldet einen Fehler. Der Text bleibt im Fenster stehen; bitte sichern Sie ihn an anderer Stelle.',
  'upload-lost': '„{name}“ ist nicht vollständig angekommen; bitte noch einmal ablegen.',
  'file-missing': '„{name}“ wurde nicht gefunden.',
  'file-empty': '„{name}“ ist leer. Es gibt nichts zu übernehmen.',
  'file-too-large': '„{name}“ ist zu groß ({size} MB). Umbruch liest Dateien bis {limit} MB.',
  'file-binary': '„{name}“ enthält keinen Text, sondern Bild, Ton, Programm oder andere Daten.',
  'file-unknown-format': 'Das Format von „{name}“ kennt Umbruch nicht.',
  'file-no-text': 'In „{name}“ wurde kein Text gefunden.',
  'file-encrypted': '„{name}“ ist mit einem Kennwort geschützt. Bitte ohne Schutz speichern und noch einmal ablegen.',
  'file-damaged': '„{name}“ ist beschädigt und konnte nicht gelesen werden.',
  'file-scanned': '„{name}“ besteht nur aus Bildern, vermutlich ein Scan ohne erkannten Text. Bitte zuerst eine Texterkennung ausführen.',
  'file-old-office': '„{name}“ hat ein altes Office-Format. Bitte als DOCX, XLSX oder ODT speichern und noch einmal ablegen.',
  'pdf-too-long': '„{name}“ hat {count} Seiten. Umbruch liest PDF-Dateien bis {limit} Seiten; bitte teilen Sie die Datei auf.',
  'vocabulary-too-large':
    '„{name}“ ist als Wortschatz zu groß. Umbruch lädt bis zu {limit} Einträge auf einmal; bitte teilen Sie die Datei auf.',
  'vocabulary-too-many-statements':
    '„{name}“ ist als Wortschatz zu groß. Umbruch liest bis zu {limit} Aussagen (RDF-Tripel) auf einmal; bitte teilen Sie die Datei auf.',
  'archive-empty': '„{name}“ enthält keine Dateien, die Umbruch lesen kann.',
  'archive-nested': '„{name}“ liegt als Archiv in einem Archiv. Bitte zuerst auspacken.',
  'archive-too-large': '„{name}“ wird ausgepackt zu groß oder ist kein redliches Archiv.',
  'archive-too-many':
    '„{name}“ enthält mehr als {limit} Dateien. Die ersten wurden eingelesen, die übrigen nicht; bitte teilen Sie das Archiv auf.',
  'parser-timeout': '„{name}“ konnte nicht gelesen werden: Das Lesen dauerte länger als {limit} Sekunden.',
  'parser-memory': '„{name}“ konnte nicht gelesen werden: Die Datei braucht beim Lesen zu viel Speicher.',
  'parser-output': '„{name}“ konnte nicht gelesen werden: Das Ergebnis wäre zu umfangreich.',
  'parser-depth': '„{name}“ konnte nicht gelesen werden: Die Datei ist zu tief verschachtelt.',
  'parser-crashed': '„{name}“ konnte nicht gelesen werden: Die Datei ist vermutlich beschädigt.',
  'step-taken-over':
    'Das gehört zu einem Beitrag, der schon übernommen ist. Es wurde nichts geändert; nehmen Sie zuerst die Übernahme zurück oder ändern Sie den Beitrag im Archiv.',
  'export-unknown-node': 'Der Beitrag enthält ein Element, das diese Ausgabe noch nicht kennt ({node}). Es wurde keine Datei geschrieben.',
  'export-unknown-format': 'Dieses Ausgabeformat kennt Umbruch nicht.',
  'export-unknown-layout': 'Dieses Layout gibt es für diese Ausgabe nicht.',
  'export-no-browser': 'Für PDF wird ein Browser der Chromium-Familie gebraucht; auf diesem Rechner wurde keiner gefunden.',
  'export-unknown-name': 'Im Muster für Dateinamen steht {part}; das kennt Umbruch nicht. Möglich sind {known}.',
  'export-preview-too-large': 'Für eine Vorschau ist die Datei zu groß ({size} MB). Ausgegeben wird sie trotzdem ganz.',
  'export-changed': 'Die Stelle wurde inzwischen geändert. Es wurde nichts überschrieben; die Prüfung zeigt jetzt den neuen Stand.',
  'export-folder-exists': '„{name}“ gibt es schon. Umbruch schreibt in keinen vorhandenen Ordner; bitte einen anderen Namen wählen.',
  'write-onto-folder': 'Dort liegt ein Ordner gleichen Namens („{name}“). Bitte einen anderen Namen oder Ort wählen.',
  'write-refused': 'Hierhin kann nicht geschrieben werden: Der Ort ist schreibgeschützt. Bitte einen anderen Ordner wählen.',
  'write-no-folder': 'Hierhin kann nicht geschrieben werden: Den Ordner gibt es nicht. Bitte einen anderen wählen.',
  'write-name-too-long': 'Hierhin kann nicht geschrieben werden: Der Name ist zu lang. Bitte einen kürzeren wählen.',
  'write-full': 'Der Datenträger ist voll. Geschrieben wurde nichts; bitte Platz schaffen oder einen anderen Ort wählen.',
  'write-failed': 'Der Datenträger meldet beim Schreiben einen Fehler. Bitte einen anderen Ort wählen.',
  'link-refused': 'Dieser Link wird aus Sicherheitsgründen nicht geöffnet.',
};

export const en: Sentences = {
  'invalid-input': 'This input could not be processed. Nothing was changed.',
  'not-found': 'The entry no longer exists. It may have been deleted or taken back.',
  conflict: 'This report was changed elsewhere in the meantime. Your version has been kept as a revision of its own.',
  'unknown-request': 'Umbruch does not know this function.',
  internal: 'That did not work. Your texts are safe; please try again.',
  cancelled: 'Cancelled. Nothing was changed.',
  'library-busy': 'This library is already open. Please switch to the other Umbruch window or close it first.',
  'library-newer': 'This library was made by a newer version of Umbruch ({found}; this version reads up to {known}). It was not changed.',
  'library-damaged': 'The library is damaged and was therefore not opened. Nothing was changed; please restore a backup.',
  'disk-full': 'The disk is full. Your text stays in the window; free some space and saving goes on.',
  'disk-read-only': 'The library folder is read-only. Your text stays in the window.',
  'disk-fault': 'The disk reports a fault. Your text stays in the window; please keep a copy elsewhere.',
  'upload-lost': '“{name}” did not arrive completely; please drop it again.',
  'file-missing': '“{name}” was not found.',
  'file-empty': '“{name}” is empty. There is nothing to take over.',
  'file-too-large': '“{name}” is too large ({size} MB). Umbruch reads files up to {limit} MB.',
  'file-binary': '“{name}” holds no text but pictures, sound, a program or other data.',
  'file-unknown-format': 'Umbruch does not know the format of “{name}”.',
  'file-no-text': 'No text was found in “{name}”.',
  'file-encrypted': '“{name}” is protected by a password. Please save it without protection and drop it again.',
  'file-damaged': '“{name}” is damaged and could not be read.',
  'file-scanned': '“{name}” holds pictures only, probably a scan without recognised text. Please run text recognition first.',
  'file-old-office': '“{name}” is in an old Office format. Please save it as DOCX, XLSX or ODT and drop it again.',
  'pdf-too-long': '“{name}” has {count} pages. Umbruch reads PDF files of up to {limit} pages; please split the file.',
  'vocabulary-too-large': '“{name}” is too large for a vocabulary. Umbruch loads up to {limit} entries at a time; please split the file.',
  'vocabulary-too-many-statements':
    '“{name}” is too large for a vocabulary. Umbruch reads up to {limit} statements (RDF triples) at a time; please split the file.',
  'archive-empty': '“{name}” holds no files that Umbruch can read.',
  'archive-nested': '“{name}” is an archive inside an archive. Please unpack it first.',
  'archive-too-large': '“{name}” would become too large when unpacked, or is not an honest archive.',
  'archive-too-many': '“{name}” holds more than {limit} files. The first ones were read, the others were not; please split the archive.',
  'parser-timeout': '“{name}” could not be read: reading took longer than {limit} seconds.',
  'parser-memory': '“{name}” could not be read: it takes too much memory to read.',
  'parser-output': '“{name}” could not be read: the result would be too large.',
  'parser-depth': '“{name}” could not be read: it is nested too deeply.',
  'parser-crashed': '“{name}” could not be read: the file is probably damaged.',
  'step-taken-over':
    'This belongs to a report that has been taken over already. Nothing was changed; take the import back first, or change the report in the archive.',
  'export-unknown-node': 'The report holds an element that this export does not know yet ({node}). No file was written.',
  'export-unknown-format': 'Umbruch does not know this export format.',
  'export-unknown-layout': 'There is no such layout for this export.',
  'export-no-browser': 'PDF needs a browser of the Chromium family; none was found on this computer.',
  'export-unknown-name': 'The pattern for file names says {part}, which Umbruch does not know. It may say {known}.',
  'export-preview-too-large': 'The file is too large for a preview ({size} MB). It will be exported whole all the same.',
  'export-changed': 'The place has been changed in the meantime. Nothing was overwritten; the check now shows its new state.',
  'export-folder-exists': '“{name}” is there already. Umbruch writes into no existing folder; please choose another name.',
  'write-onto-folder': 'There is a folder of the same name (“{name}”). Please choose another name or place.',
  'write-refused': 'Umbruch cannot write here: the place is read-only. Please choose another folder.',
  'write-no-folder': 'Umbruch cannot write here: there is no such folder. Please choose another one.',
  'write-name-too-long': 'Umbruch cannot write here: the name is too long. Please choose a shorter one.',
  'write-full': 'The disk is full. Nothing was written; please free some space or choose another place.',
  'write-failed': 'The disk reports a fault while writing. Please choose another place.',
  'link-refused': 'For safety, this link is not opened.',
};

/** The sentence for a fault. Missing details stay visible as `–`. */
export const faultSentence = (sentences: Sentences, fault: Fault): string =>
  sentences[fault.code].replace(/\{(\w+)\}/g, (_, key: string) => detailText(fault.detail?.[key] ?? '–', sentences === en));

/** From five digits on the groups of a number are parted, as the language parts them. */
const detailText = (detail: string | number, isEnglish: boolean): string =>
  typeof detail === 'string' || detail < 10_000 ? String(detail) : isEnglish ? detail.toLocaleString('en-GB') : count(detail);
