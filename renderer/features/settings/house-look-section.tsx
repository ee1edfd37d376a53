import './house-look.css';
import { changeLook } from '#renderer/stores/house-look.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import { longestImprint, printFaces } from '#shared/model/house-look.ts';
import { AccentField } from './accent-field.tsx';
import { HyphenationField } from './hyphenation-field.tsx';
import { LogoField } from './logo-field.tsx';
import { LookSample } from './look-sample.tsx';
import { SettledField } from './settled-field.tsx';

/** How all that is printed looks: logo, colour, faces, imprint line, own hyphenations. */
export function HouseLookSection() {
  const m = useMessages().settings.look;
  const { look } = useSettings();
  const faces = printFaces.map((id) => ({ id, label: m.faces[id] }));
  return (
    <>
      <h2>{m.title}</h2>
      <p className="settings-note">{m.note}</p>
      <LogoField logo={look.logo} />
      <div className="settings-fields house-look-fields">
        <div className="house-look-choices">
          <AccentField accent={look.accent} />
          <Select
            label={m.headingFace}
            value={look.headingFace}
            onChange={(headingFace) => void changeLook({ headingFace })}
            options={faces}
          />
          <Select label={m.textFace} value={look.textFace} onChange={(textFace) => void changeLook({ textFace })} options={faces} />
        </div>
        <LookSample look={look} />
      </div>
      <div className="house-look-field">
        <SettledField
          label={m.imprint}
          description={m.imprintHint}
          value={look.imprint}
          problemOf={(typed) => (typed.length > longestImprint ? m.imprintTooLong(typed.length, longestImprint) : undefined)}
          onSettle={(imprint) => void changeLook({ imprint })}
        />
      </div>
      <HyphenationField entries={look.hyphenations} />
    </>
  );
}
