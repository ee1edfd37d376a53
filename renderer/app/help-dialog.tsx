import './help-dialog.css';
import { useMessages } from '#renderer/stores/wording.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { Command } from './commands.ts';
import { shortcutText } from './shortcut.ts';

interface HelpDialogProps {
  readonly commands: readonly Command[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All shortcuts on one page, made from the command list. */
export function HelpDialog({ commands, isOpen, onClose }: HelpDialogProps) {
  const m = useMessages().shell;
  const { keys } = m;
  const rows = (group: Command['group']): Row[] =>
    commands
      .filter((command) => command.group === group && command.shortcuts.length > 0)
      .map((command) => [command.label(m), command.shortcuts.map((shortcut) => shortcutText(shortcut, keys))]);
  const list: Row[] = [
    [m.help.keys.move, ['↑', '↓']],
    [m.help.keys.ends, [keys.Home, keys.End]],
    [m.help.keys.open, [keys.Enter]],
    [m.help.keys.extend, [`${keys.shift} ↑ ↓`]],
    [m.help.keys.toggle, [`${keys.ctrl} ${keys.click}`, keys.Space]],
    [m.help.keys.all, [`${keys.ctrl} A`]],
    [m.help.keys.remove, [keys.Delete]],
    [m.help.keys.type, [m.help.letters]],
  ];
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.help.title} size="large">
      <div className="app-help">
        <div>
          <Keys title={m.help.window} rows={rows('window')} />
          <Keys title={m.help.list} rows={list} />
        </div>
        <Keys title={m.help.places} rows={rows('places')} />
      </div>
    </Dialog>
  );
}

type Row = readonly [label: string, keys: readonly string[]];

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(([label, keys]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
