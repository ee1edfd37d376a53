export const help = `Umbruch – Befehle

  extract DATEI|ORDNER…              liest und erkennt, speichert nichts (--json: ein Objekt je Zeile)
  import DATEI|ORDNER…               liest und übernimmt alles in die Bibliothek
  list                               alle Beiträge
  show ID                            ein Beitrag
  search ANFRAGE [--limit N]         sucht in der Bibliothek: Wörter, "Wortfolgen", anfang*, UND/ODER/NICHT, -ohne,
                                     stichwort: ort: rubrik: datum:2018..2021 form: autor: status: quelle: titel: nummer:
  reindex                            baut den Suchindex neu auf
  related ID [--limit N]             verwandte Meldungen, Verlauf, überholte Verweise und Vorschläge
  keywords ID [--limit N]            Stichwörter und Vorschläge mit Fundstelle
  export ID… --format F --out PFAD   gibt aus: pdf, html, markdown, docx, odt, rtf, txt, epub, icml, icml-package;
                                     mehrere IDs zusammen: pdf, docx, odt, rtf, txt, epub, icml oder als Website: site
    --layout L                       gedruckt: der Satzspiegel, zum Beispiel magazine, proof, large, booklet, dossier, column
    --marks                          gedruckt: mit Schnittmarken und Beschnitt
    --order ORDNUNG                  mehrere zusammen: list (wie angegeben), oldest (älteste zuerst), headline (nach Überschrift)
    --title TITEL                    Titel dessen, was aus mehreren Beiträgen entsteht
    --each [--name MUSTER]           eine Datei je Beitrag; MUSTER aus {datum} {nummer} {dachzeile} {titel} {rubrik} {stichwort}
    --zip                            viele Dateien (site, --each) als ZIP statt als Ordner
    --site-address ADRESSE           site: wo sie stehen wird; erst damit gibt es Feeds, Sitemap und absolute Links
    --pdf | --no-pdf                 site: mit PDF je Beitrag oder ohne (sonst: bis 50 Beiträge mit, wo gedruckt werden kann)
  check-pdf DATEI…                   prüft PDF-Dateien: PDF/UA-1 und PDF/A-2a, mit qpdf auch den Aufbau
  newsletter [ID]                    Ausgaben, oder eine Ausgabe
  check                              prüft die Bibliothek
  backup --out DATEI                 schreibt eine geprüfte Sicherung
  restore SICHERUNG                  stellt eine Sicherung wieder her
  demo [--from ORDNER] [--out ORDNER]  führt Umbruch an Beispielmaterial vor, ohne Fenster

Gelesen werden Webseiten (HTML, MHTML, auch mit ihrem Ordner), Text, Markdown, DOCX, ODT, RTF, PDF, E-Mail (EML, MSG),
Feeds, JSON, JSONL (auch sehr große), CSV, XLSX, WARC und ZIP; was in einem Archiv oder einer E-Mail liegt, einzeln.

Für alle: --library ORDNER (sonst die Bibliothek dieses Rechners), --json`;
