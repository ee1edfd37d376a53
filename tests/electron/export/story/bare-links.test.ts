import { expect, it } from 'vitest';
import type { NewsletterInput } from '#electron/export/format.ts';
import { newsletterStory } from '#electron/export/story/newsletter-story.ts';
import { linkInline, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { Link } from '#shared/model/newsletter.ts';
import { sampleNewsletterInput } from '../sample.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

it.each(documentFormats)('lets an address without words be its own words in %s', async (name, format) => {
  const link = (words: string) => paragraphBlock([textInline('Siehe '), linkInline(words, 'https://nur.example/adresse'), textInline('.')]);
  for (const words of ['', ' ']) {
    const written = await writtenBy(format, withBody([link(words)]));
    // Once as words, once as the place that they lead to.
    expect(written.split('https://nur.example/adresse').length - 1).toBeGreaterThanOrEqual(name === 'text' ? 1 : 2);
    if (name === 'text') expect(written).toContain('Siehe https://nur.example/adresse.');
  }
});

const issueWith = (link: Link): NewsletterInput => {
  const input = sampleNewsletterInput();
  const sections = input.newsletter.sections.map((section) =>
    section.content.kind === 'article' ? { ...section, content: { ...section.content, link } } : section,
  );
  return { ...input, newsletter: { ...input.newsletter, sections } };
};

it('prints the words of a link whose address nobody has told yet, and an address that nobody put into words', () => {
  const told = (link: Link): string[] =>
    newsletterStory(issueWith(link)).blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'links'
        ? block.runs.flatMap((run) => (run.kind === 'text' ? [`${run.text} → ${String(run.link)}`] : []))
        : [],
    );
  expect(told({ label: 'Zur Anmeldung', url: null })).toContain('Zur Anmeldung → null');
  expect(told({ label: ' ', url: 'https://netz.example/' })).toContain('https://netz.example/ → https://netz.example/');
  expect(told({ label: '', url: null })).toEqual(told({ label: ' ', url: null }));
  expect(told({ label: '', url: null })).not.toContain(' → null');
});
