import './settings.css';
import { useLibraryInfo } from '#renderer/stores/library-info.ts';
import { changeSettings, revealInbox, useSettings } from '#renderer/stores/settings.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Toggle } from '#renderer/ui/toggle.tsx';
import { HouseLookSection } from './house-look-section.tsx';
import { ProfilesSection } from './profiles-section.tsx';
import { SettledField } from './settled-field.tsx';

const figures = ['articles', 'teasers', 'newsletters', 'keywords', 'sources'] as const;

/** Settings of this library; each counts as soon as it is changed. */
export function SettingsView() {
  const messages = useMessages();
  const m = messages.shell.settings;
  const settings = useSettings();
  const info = useLibraryInfo();
  return (
    <section className="settings" data-ready={info ? 'true' : undefined} aria-label={m.title}>
      <h1>{m.title}</h1>
      <p className="settings-note">{m.saved}</p>
      <h2>{m.appearance}</h2>
      <div className="settings-fields">
        <Select
          label={m.language}
          value={settings.language}
          onChange={(language) => void changeSettings({ language })}
          options={(['de', 'en'] as const).map((id) => ({ id, label: m.languages[id] }))}
        />
        <Select
          label={m.theme}
          value={settings.theme}
          onChange={(theme) => void changeSettings({ theme })}
          options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: m.themes[id] }))}
        />
      </div>
      <div className="settings-line">
        <span>{m.widths}</span>
        <Button isDisabled={Object.keys(settings.layout).length === 0} onPress={() => void changeSettings({ layout: {} })}>
          {m.resetWidths}
        </Button>
      </div>
      <h2>{m.house}</h2>
      <div className="settings-fields">
        <SettledField
          label={m.libraryName}
          description={m.libraryHint}
          value={settings.libraryName}
          onSettle={(libraryName) => void changeSettings({ libraryName })}
        />
        <SettledField
          label={m.houseName}
          description={m.houseHint}
          value={settings.houseName}
          onSettle={(houseName) => void changeSettings({ houseName })}
        />
      </div>
      <HouseLookSection />
      <h2>{m.inbox.title}</h2>
      <p className="settings-note">{m.inbox.note}</p>
      <div className="settings-line">
        <Toggle
          label={m.inbox.watch}
          isSelected={settings.watchesInbox}
          onChange={(watchesInbox) => void changeSettings({ watchesInbox })}
        />
        <Button isDisabled={!settings.watchesInbox} onPress={() => void revealInbox()}>
          {m.inbox.reveal}
        </Button>
      </div>
      <ProfilesSection />
      <h2>{m.about}</h2>
      {info ? (
        <dl className="settings-figures">
          {figures.map((figure) => (
            <div key={figure}>
              <dt>{m.figures[figure]}</dt>
              <dd>{messages.library.count(info[figure])}</dd>
            </div>
          ))}
          <div>
            <dt>{m.version}</dt>
            <dd>{info.version}</dd>
          </div>
        </dl>
      ) : null}
    </section>
  );
}
