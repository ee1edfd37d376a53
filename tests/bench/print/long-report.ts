import {
  documentOf,
  headingBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import { article, emptyHeader } from '#shared/model/article.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { sampleRow } from '../../electron/export/sample.ts';

/** A report of some 1,200 words, as a trade magazine would print it; places and people are made up. */
const opening = [
  'Der Landkreis Auental stellt seine Verwaltungsverfahren auf elektronische Akten um und will damit bis zum Jahresende alle Fachbereiche erreichen. Nach einer einjährigen Erprobung im Jugendamt und in der Kfz-Zulassungsstelle hat der Kreistag am Montagabend mit großer Mehrheit beschlossen, die Einführung fortzusetzen. Die Kosten von rund 4,2 Millionen Euro trägt der Landkreis zu zwei Dritteln selbst, den Rest übernimmt das Land aus seinem Förderprogramm für kommunale Digitalisierungsvorhaben.',
  'Landrätin Henriette Brandauer sprach von einer Gemeinschaftsaufgabe, an der sich auch die kreisangehörigen Gemeinden beteiligen sollten. Man habe gelernt, dass es nicht genüge, Papier einzuscannen und Formulare ins Netz zu stellen. Entscheidend sei, die Arbeitsabläufe vorher gründlich zu untersuchen und überflüssige Zwischenschritte wegzulassen. In der Zulassungsstelle sei die durchschnittliche Bearbeitungszeit auf diese Weise von elf auf vier Tage gesunken, ohne dass zusätzliches Personal eingestellt worden sei.',
];
const parts: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ein Rechenzentrum für vier Landkreise',
    [
      'Betrieben wird das Dokumentenmanagementsystem in einem gemeinsamen Rechenzentrum, das die Landkreise Auental, Niederwald, Seebach und Hohenried vor drei Jahren in der Rechtsform eines Zweckverbandes gegründet haben. Der Verband beschäftigt inzwischen 38 Mitarbeiterinnen und Mitarbeiter und betreut neben den Kreisverwaltungen auch 61 Städte und Gemeinden. Geschäftsführer Konrad Willeke hält diese Größe für das Mindestmaß dessen, was eine zuverlässige Rufbereitschaft und eine wirksame Informationssicherheit überhaupt erst möglich mache. Kleinere Einrichtungen könnten sich weder eigene Sicherheitsbeauftragte noch eine Notfallübung im Jahr leisten.',
      'Wie verwundbar Verwaltungen ohne solche Vorkehrungen sind, hatte sich im vergangenen Herbst gezeigt. Damals legte eine Schadsoftware die Stadtverwaltung von Hohenried für neun Tage lahm; Personalausweise, Baugenehmigungen und Sozialleistungen konnten in dieser Zeit nicht bearbeitet werden. Die anschließende Untersuchung ergab, dass die Angreifer ein veraltetes Fernwartungsprogramm ausgenutzt hatten. Seitdem verlangt der Zweckverband von allen Mitgliedern eine jährliche Überprüfung ihrer Zugänge und sperrt Anwendungen, für die es keine Sicherheitsaktualisierungen mehr gibt.',
      'Nicht überall stößt das auf Begeisterung. Mehrere Bürgermeister kritisieren, dass sie für die Umstellung ihrer Fachverfahren bezahlen müssen, obwohl diese aus ihrer Sicht einwandfrei arbeiten. Der Gemeindetag hat deshalb vorgeschlagen, die Mindestanforderungen zeitlich zu staffeln und den kleineren Gemeinden einen Übergangszeitraum von zwei Haushaltsjahren einzuräumen. Der Verwaltungsrat des Zweckverbandes will darüber in seiner Herbstsitzung entscheiden.',
    ],
  ],
  [
    'Anträge von zu Hause, Beratung im Rathaus',
    [
      'Für die Bürgerinnen und Bürger soll sich vor allem eines ändern: Wer Wohngeld, einen Kindertagesstättenplatz oder eine Baugenehmigung beantragt, muss künftig keine Nachweise mehr vorlegen, die eine andere Behörde bereits besitzt. Grundlage dafür ist das Registermodernisierungsgesetz, das den Abruf von Meldedaten, Personenstandsurkunden und Einkommensnachweisen mit Einwilligung der Betroffenen erlaubt. Bisher nutzen jedoch erst sieben der 61 Gemeinden die entsprechende Schnittstelle, weil ihre Einwohnermeldeverfahren noch nicht angepasst sind.',
      'Die Kreisverwaltung will deshalb nicht auf alle warten. Sie beginnt mit den Leistungen, für die sie selbst zuständig ist, und veröffentlicht vierteljährlich eine Übersicht darüber, wie viele Anträge vollständig elektronisch eingegangen sind. Im ersten Quartal waren es 28 Prozent, im Jugendamt sogar 41 Prozent. Auffällig ist der Unterschied zwischen den Altersgruppen nicht: Auch unter den über Siebzigjährigen stellte jeder Fünfte seinen Antrag über das Internet. Häufiger als das Alter entscheide die Verständlichkeit der Formulare darüber, ob ein Antrag vollständig abgeschickt werde, heißt es im Zwischenbericht der Begleitforschung.',
      'Ganz verzichten will Brandauer auf die Schalter nicht. In fünf Gemeinden entstehen sogenannte Bürgerlotsenbüros, in denen geschulte Verwaltungskräfte beim Ausfüllen helfen und auf Wunsch auch einen Hausbesuch vereinbaren. Die Büros teilen sich Räume mit Stadtbüchereien, Volkshochschulen und in einem Fall mit einem Dorfladen. Nach den Erfahrungen der ersten Monate kommen dorthin vor allem Menschen, die eine Erklärung zu einem Bescheid benötigen, und weniger solche, die sich mit dem Rechner nicht auskennen.',
    ],
  ],
  [
    'Was die Beschäftigten sagen',
    [
      'Der Personalrat hatte die Einführung anfangs skeptisch begleitet und eine Dienstvereinbarung durchgesetzt, nach der die Auswertung von Bearbeitungszeiten einzelner Mitarbeiterinnen und Mitarbeiter ausgeschlossen ist. Inzwischen überwiege die Zustimmung, sagt der Vorsitzende Matthias Overbeck. Allerdings sei die Schulungszeit zu knapp bemessen gewesen: Zwei Tage hätten für die Grundlagen genügt, nicht aber für die Besonderheiten der einzelnen Fachverfahren. Der Kreis hat daraufhin in jedem Fachbereich zwei Ansprechpersonen benannt, die einen Teil ihrer Arbeitszeit für Fragen ihrer Kolleginnen und Kollegen freihalten.',
      'Die Wissenschaftlerin Friederike Amend von der Verwaltungshochschule in Lindenau, die das Vorhaben untersucht, sieht darin den eigentlichen Erfolg. Technische Schwierigkeiten ließen sich in der Regel beheben, mangelnde Akzeptanz dagegen nur schwer. In ihrer Befragung gaben 72 Prozent der Beschäftigten an, dass sie ihre Vorgänge heute schneller wiederfänden als zuvor. Zugleich klagten viele über die Zahl der Benachrichtigungen und über die mangelhafte Anbindung einzelner Altverfahren, in denen Daten noch immer doppelt erfasst werden müssen.',
      'Overbeck wünscht sich außerdem, dass die freiwerdende Arbeitszeit nicht einfach eingespart wird. Angesichts des Fachkräftemangels und der bevorstehenden Pensionierungswelle werde fast ein Drittel der Stellen in den nächsten acht Jahren neu zu besetzen sein. Wer heute Routinetätigkeiten automatisiere, gewinne Zeit für die Einarbeitung der Nachfolgerinnen und Nachfolger und für die Beratung in schwierigen Fällen.',
    ],
  ],
  [
    'Offene Fragen bei der Langzeitarchivierung',
    [
      'Ungeklärt ist bislang, wie die elektronischen Akten nach Ablauf der Aufbewahrungsfristen an das Kreisarchiv übergeben werden. Das Landesarchivgesetz verlangt, dass archivwürdige Unterlagen dauerhaft und unverändert erhalten bleiben; das verwendete Dateiformat allein gewährleistet dies nach Ansicht von Kreisarchivarin Dorothea Lemmrich nicht. Notwendig seien aussagekräftige Metadaten, überprüfbare Signaturen und eine regelmäßige Kontrolle der Datenträger. Gemeinsam mit dem Staatsarchiv soll nun ein Übergabeverfahren entwickelt werden, das auch den kleineren Gemeinden offensteht.',
      'Der Kreistag hat die Verwaltung beauftragt, bis zur Haushaltsberatung im November einen Kostenvoranschlag vorzulegen. Bis dahin bleiben die Papierakten der bereits umgestellten Bereiche im Magazin. Einen genauen Zeitpunkt, zu dem die letzte Hängeregistratur abgebaut wird, wollte Brandauer nicht nennen. Sie rechne aber damit, dass im Kreishaus am Marktplatz schon im übernächsten Jahr ein ganzes Stockwerk frei werde. Wofür es verwendet wird, ist noch nicht entschieden; im Gespräch sind Besprechungsräume, eine Kindertagespflege für die Beschäftigten und ein gemeinsames Fortbildungszentrum der vier Landkreise.',
      'Die Nachbarkreise beobachten das Vorhaben aufmerksam. Niederwald und Seebach haben bereits angekündigt, die im Auental entwickelten Prozessbeschreibungen zu übernehmen und gemeinsam weiterzuentwickeln. Eine Veröffentlichung unter freier Lizenz ist vorgesehen, sobald die datenschutzrechtliche Prüfung abgeschlossen ist. Interessierte Kommunalverwaltungen können sich schon jetzt an einer vierteljährlichen Videokonferenz beteiligen, in der die Projektleitung über Fortschritte, Rückschläge und die nächsten Ausbaustufen berichtet.',
    ],
  ],
];

export function longReport(): ArticleInput {
  const [first = '', second = ''] = opening;
  return {
    kind: 'article',
    article: article.parse({
      id: 'bericht-lang',
      rev: 1,
      header: {
        ...emptyHeader,
        number: 4711,
        form: 'Bericht',
        kicker: 'Landkreis Auental',
        headline: 'Elektronische Akten bis in die letzte Amtsstube',
        subheadline: 'Vier Landkreise teilen sich ein Rechenzentrum und viele Erfahrungen',
        lead: 'Nach einem Jahr der Erprobung führt der Landkreis die elektronische Akte in allen Fachbereichen ein. Die Bearbeitungszeiten sinken, doch bei Schulung, Schnittstellen und Archivierung bleibt viel zu tun.',
        datelineDate: '2026-06-09',
        place: 'Auental',
        rubric: 'Verwaltung',
        byline: 'kw',
        authors: ['Katharina Wendel'],
        sourceNote: 'Quelle: Landkreis Auental',
      },
      body: documentOf([
        paragraphBlock([textInline(first)]),
        paragraphBlock([
          textInline(second),
          textInline(' Einzelheiten stehen in der '),
          linkInline('Beschlussvorlage des Kreistages', 'https://auental.example/vorlage'),
          textInline('.'),
        ]),
        ...parts.flatMap(([title, paragraphs], index) => [
          headingBlock('h2', [textInline(title)]),
          ...(index === 2 ? [quoteBlock([textInline('„Technik lässt sich reparieren, verlorenes Vertrauen nur schwer.“')])] : []),
          ...paragraphs.map((text) => paragraphBlock([textInline(text)])),
          ...(index === 1
            ? [
                listBlock(false, [
                  [textInline('Bürgerlotsenbüros in fünf Gemeinden, geöffnet an vier Nachmittagen in der Woche')],
                  [textInline('Hausbesuche nach telefonischer Vereinbarung, auch am Sonnabendvormittag')],
                  [textInline('Erklärvideos in Leichter Sprache und in Gebärdensprache')],
                ]),
              ]
            : []),
        ]),
      ]),
      keywords: ['E-Akte', 'Registermodernisierung', 'Rechenzentrum', 'Informationssicherheit', 'Langzeitarchivierung'].map(
        (label, index) => ({
          id: `stichwort-${index}`,
          label,
        }),
      ),
      characterCount: 9000,
      createdAt: 1,
      changedAt: 2,
      deletedAt: null,
    }),
    related: [
      { kind: 'related', direction: 'both', article: sampleRow('bericht-a', 'Zweckverband legt Jahresabschluss vor') },
      { kind: 'related', direction: 'both', article: sampleRow('bericht-b', 'Gemeindetag fordert Übergangsfristen') },
    ],
    back: [],
    pictures: new Map(),
    settings: { ...defaultSettings, houseName: 'Kommune & Netz' },
  };
}
