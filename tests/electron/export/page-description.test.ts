import { newsletterLayout, reportLayout } from '#electron/export/layouts.ts';
import { describe, expect, it } from 'vitest';
import { reportPage } from '#electron/export/pages/report-page.ts';
import { newsletterPage } from '#electron/export/pages/newsletter-page.ts';
import { documentDetails } from '#electron/export/pdf/document-details.ts';
import { documentFromText } from '#shared/document/build-document.ts';
import { sampleInput, sampleNewsletterInput } from './sample.ts';

function reportSubject(lead: string): string {
  const input = sampleInput();
  return documentDetails(
    reportPage({ ...input, article: { ...input.article, header: { ...input.article.header, lead } } }, reportLayout, null),
  ).subject;
}
function newsletterSubject(preheader: string, editorial: string): string {
  const input = sampleNewsletterInput();
  const sections = input.newsletter.sections.map((section) =>
    section.content.kind === 'editorial' ? { ...section, content: { ...section.content, body: documentFromText(editorial) } } : section,
  );
  const header = { ...input.newsletter.header, preheader };
  return documentDetails(newsletterPage({ ...input, newsletter: { ...input.newsletter, header, sections } }, newsletterLayout, null))
    .subject;
}

describe('what a printed page says it is about', () => {
  it('is the lead of a report, in one line, as it was written', () => {
    expect(reportSubject('Der „Rat“ sagt <ja> & "nein".\n\nDann  nicht.')).toBe('Der „Rat“ sagt <ja> & "nein". Dann nicht.');
    expect(reportSubject('')).toBe('');
  });

  it('is cut between words where it is long', () => {
    const subject = reportSubject('Zählerdaten im Netz der Stadt. '.repeat(30));
    expect(subject.length).toBeLessThanOrEqual(300);
    expect(subject).toMatch(/(?:Zählerdaten|im|Netz|der|Stadt\.) …$/);
  });

  it('is the preheader of a newsletter, or else how its editorial begins', () => {
    expect(newsletterSubject('Zähler und Funk', 'Willkommen.')).toBe('Zähler und Funk');
    expect(newsletterSubject(' ', 'Willkommen zur Ausgabe, z. B. im Mai.\n\nMehr.')).toBe('Willkommen zur Ausgabe, z. B. im Mai.');
  });
});
