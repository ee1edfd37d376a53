import { leaveVocabulary, loadVocabulary, setLoadMode, useVocabularyLoad } from '#renderer/stores/vocabulary-load.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';
import { loadModes } from '#shared/model/thesaurus.ts';
import type { LoadMode } from '#shared/model/thesaurus.ts';
import { EffectList } from './change-effects.tsx';

const states = ['new', 'changed', 'conflict', 'same'] as const;

/** What a vocabulary would bring, entry by entry; nothing is changed before it is loaded. */
export function LoadDialog() {
  const m = useMessages().keywords;
  const words = useUiWording();
  const { file, mode, preview, isLoading } = useVocabularyLoad();
  if (file === undefined) return null;
  // Entries that clash may bring nothing at all.
  const changing = preview && preview.effects.length > 0 ? preview.counts.new + preview.counts.changed + preview.counts.conflict : 0;
  return (
    <Dialog
      isOpen
      onClose={leaveVocabulary}
      title={preview?.name ?? m.loadTitle}
      size="large"
      actions={
        <>
          {isLoading ? (
            <div className="keywords-loading">
              <ProgressBar label={m.loading} value={null} />
            </div>
          ) : null}
          <Button isDisabled={isLoading} onPress={leaveVocabulary}>
            {words.cancel}
          </Button>
          <Button variant="primary" isDisabled={isLoading || changing === 0} onPress={() => void loadVocabulary()}>
            {m.loadDo(changing)}
          </Button>
        </>
      }
    >
      <div className="keywords-dialog" data-ready={preview ? 'true' : undefined}>
        <div className="keywords-load-mode">
          <Select<LoadMode>
            label={m.loadMode}
            value={mode}
            onChange={setLoadMode}
            options={loadModes.map((id) => ({ id, label: m.loadModes[id].label }))}
          />
          <span className="keywords-quiet">{m.loadModes[mode].text}</span>
        </div>
        {preview === null ? (
          <p className="keywords-quiet" role="status">
            {m.loadReading}
          </p>
        ) : (
          <>
            <p className="keywords-load-counts" role="status">
              {states
                .filter((state) => preview.counts[state] > 0)
                .map((state) => m.loadState(state, preview.counts[state]))
                .join(' · ')}
            </p>
            <EffectList effects={preview.effects} />
            {preview.leftOut.length > 0 ? <p className="keywords-quiet">{m.leftOut(preview.leftOut)}</p> : null}
            <div className="keywords-load-rows" tabIndex={0} role="group" aria-label={m.loadEntries}>
              <ul>
                {preview.rows.map((row, at) => (
                  <li key={`${at} ${row.label}`}>
                    <span className="keywords-load-label">{row.label}</span>
                    <span className="keywords-load-state" data-state={row.state}>
                      {m.loadStates[row.state]}
                    </span>
                    {row.conflicts.length > 0 ? (
                      <span className="keywords-load-conflicts">{row.conflicts.map((conflict) => m.conflict(conflict)).join('; ')}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
