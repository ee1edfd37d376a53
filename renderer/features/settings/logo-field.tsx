import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { pickFiles } from '#renderer/stores/imports-pick.ts';
import { setLogo } from '#renderer/stores/house-look.ts';
import { usePicture } from '#renderer/stores/pictures.ts';
import { useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { HouseLook } from '#shared/model/house-look.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The logo on paper; another one is chosen or dropped. */
export function LogoField({ logo }: Pick<HouseLook, 'logo'>) {
  const m = useMessages().settings.look;
  const { houseName } = useSettings();
  const address = usePicture(logo);
  const [isOver, setIsOver] = useState(false);
  const choose = useRef<HTMLButtonElement>(null);
  // What is dropped here is the logo and nothing to be imported: the window leaves alone what was taken.
  const take = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(event.type !== 'drop');
  };
  return (
    <div
      className="house-look-logo"
      role="group"
      aria-label={m.logo}
      data-over={isOver || undefined}
      onDragEnter={take}
      onDragOver={take}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        take(event);
        const file = event.dataTransfer.files[0];
        if (file) void setLogo(file);
      }}
    >
      <div className="house-look-paper">
        {address ? <img src={address} alt={houseName || m.logo} /> : <span className="house-look-none">{m.noLogo}</span>}
      </div>
      <div className="house-look-actions">
        <div className="house-look-buttons">
          <Button ref={choose} onPress={() => void pickFiles('files').then(([file]) => (file ? setLogo(file) : undefined))}>
            {logo ? m.changeLogo : m.chooseLogo}
          </Button>
          {logo ? (
            <Button variant="quiet" onPress={() => void setLogo(null).then(() => choose.current?.focus())}>
              {m.removeLogo}
            </Button>
          ) : null}
        </div>
        <p className="house-look-hint">{m.logoHint}</p>
      </div>
    </div>
  );
}
