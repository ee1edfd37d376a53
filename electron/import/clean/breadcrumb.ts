import { dropUnits } from './removing.ts';

/** The path of a page: „Sie sind hier: Start > Politik > Meldung“. */
export const breadcrumb = dropUnits('breadcrumb', ({ text }) => {
  if (text.length > 250) return false;
  if (/^(?:sie sind hier|sie befinden sich hier|you are here)\b/iu.test(text)) return true;
  const steps = text.split(/\s[>»›→/|]\s|\s?[>»›]\s?/u);
  return (
    steps.length >= 3 && /^(?:start|startseite|home|homepage)$/iu.test((steps[0] ?? '').trim()) && steps.every((step) => step.length < 100)
  );
});
