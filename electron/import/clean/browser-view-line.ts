import { dropUnits } from './removing.ts';

/** The line of a newsletter for mail programs that cannot show it. */
export const browserViewLine = dropUnits('browser-view-line', ({ text }) => {
  if (text.length > 260) return false;
  if (
    /^(?:im browser (?:ansehen|anzeigen|öffnen|lesen)|(?:zur )?(?:online|web|browser)-?(?:version|ansicht)(?: (?:öffnen|anzeigen|ansehen))?|view (?:this email )?in (?:your )?browser)\W*$/iu.test(
      text,
    )
  )
    return true;
  const aboutDisplay =
    /nicht (?:korrekt|richtig|vollständig|einwandfrei|optimal) (?:dargestellt|angezeigt)|(?:darstellung|anzeige)s?\p{L}*probleme|probleme (?:bei|mit) der (?:darstellung|anzeige)|nicht lesbar/iu.test(
      text,
    );
  const asksToClick = /klicken sie|hier klicken|(?:im|in ihrem) browser|online-?(?:version|ansicht)|webansicht/iu.test(text);
  return (
    (aboutDisplay && asksToClick) ||
    /(?:newsletter|e-?mail|nachricht)\b[^.]{0,60}\bim browser (?:ansehen|anzeigen|öffnen|lesen)/iu.test(text)
  );
});
