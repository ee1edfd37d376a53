import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { forgetRules, setRuleActive, useProfiles } from '#renderer/stores/profiles.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Toggle } from '#renderer/ui/toggle.tsx';
import type { SourceProfile } from '#shared/model/source-profile.ts';

/** The Quellenprofile: what was learned of each site, to be switched off or forgotten. */
export function ProfilesSection() {
  const m = useMessages().shell.settings.profiles;
  const profiles = useProfiles();
  return (
    <>
      <h2>{m.title}</h2>
      <p className="settings-note">{m.note}</p>
      {profiles?.length === 0 ? <p className="settings-empty">{m.none}</p> : null}
      {profiles?.map((profile) => (
        <Profile key={profile.site} profile={profile} />
      ))}
    </>
  );
}

function Profile({ profile }: { readonly profile: SourceProfile }) {
  const m = useMessages().shell.settings.profiles;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="settings-profile" aria-label={profile.site}>
      <header className="settings-line">
        <h3>{profile.site}</h3>
        <Button variant="quiet" onPress={() => setIsAsking(true)}>
          {m.forgetSite}
        </Button>
      </header>
      <ul className="settings-rules">
        {profile.rules.map((rule) => (
          <li key={rule.id} className="settings-rule" data-active={rule.active || undefined}>
            <Toggle label={m.actions[rule.action]} isSelected={rule.active} onChange={(active) => void setRuleActive(rule.id, active)} />
            <span className="settings-rule-text" title={rule.text}>
              {rule.text}
            </span>
            <span className="settings-rule-times">{m.times(rule.times)}</span>
            <IconButton
              icon={<Trash2 />}
              label={m.forget(rule.text.slice(0, 60))}
              onPress={() => void forgetRules(profile.site, rule.id)}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => void forgetRules(profile.site, null)}
        title={m.forgetTitle(profile.site)}
        text={m.forgetText}
        confirmLabel={m.forgetSite}
        danger
      />
    </section>
  );
}
