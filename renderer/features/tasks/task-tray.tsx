import './tasks.css';
import { CircleAlert, FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { followTasks, trayWords, useTasks } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TaskRow } from './task-row.tsx';

const shown = 12;

/** Running and finished exports in the top bar; nothing stands there before the first one. */
export function TaskTray() {
  const m = useMessages().exporting;
  const tasks = useTasks();
  useEffect(followTasks, []);
  if (tasks.length === 0) return null;
  const isRunning = tasks.some(({ state }) => state === 'running');
  const hasFailed = tasks.some(({ state }) => state === 'failed');
  return (
    <DialogTrigger>
      <Button className="ui-button ui-button--quiet tasks-tray" data-running={isRunning || undefined}>
        {isRunning ? (
          <span className="tasks-spinner" aria-hidden="true" />
        ) : hasFailed ? (
          <CircleAlert aria-hidden="true" />
        ) : (
          <FileDown aria-hidden="true" />
        )}
        {trayWords(tasks)}
      </Button>
      {/* The dialog itself: what closes it for readers' programs lies in it, too. */}
      <Popover className="ui-popover" placement="bottom end" offset={4} aria-label={m.tray}>
        <div className="tasks-list">
          <h2 className="tasks-title">{m.tray}</h2>
          <ul>
            {tasks.slice(0, shown).map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
