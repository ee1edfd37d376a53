import { useMessages } from '#renderer/stores/wording.ts';
import type { HouseLook, PrintFace } from '#shared/model/house-look.ts';

const families: Readonly<Record<PrintFace, string>> = { serif: "'Source Serif 4', Georgia, serif", sans: "'Source Sans 3', sans-serif" };

/** How a report would begin on paper. */
export function LookSample({ look }: { readonly look: HouseLook }) {
  const m = useMessages().settings.look;
  return (
    <figure className="house-look-sample" aria-label={m.sample}>
      <p className="house-look-sample-kicker" style={{ color: look.accent }}>
        {m.sampleKicker}
      </p>
      <p className="house-look-sample-headline" style={{ fontFamily: families[look.headingFace] }}>
        {m.sampleHeadline}
      </p>
      <p className="house-look-sample-text" style={{ fontFamily: families[look.textFace] }}>
        {m.sampleText}
      </p>
    </figure>
  );
}
