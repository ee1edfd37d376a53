import { FolderOpen, X } from 'lucide-react';
import { cancelTask, revealTask, taskSentence } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { Task } from '#shared/model/task.ts';

/** One task: how far it is, or what became of it. */
export function TaskRow({ task }: { readonly task: Task }) {
  const m = useMessages().exporting;
  return (
    <li className="tasks-row" data-state={task.state}>
      <div className="tasks-row-text">
        <p className="tasks-row-name">{task.file ?? task.label}</p>
        {task.state === 'running' ? <ProgressBar label={m.progress(task.label)} value={task.progress} hideLabel /> : null}
        {task.state === 'running' && task.step !== null ? <p className="tasks-row-note tasks-row-step">{task.step}</p> : null}
        {task.state === 'done' && task.missing > 0 ? <p className="tasks-row-note tasks-row-note--bad">{m.missing(task.missing)}</p> : null}
        {task.state === 'cancelled' ? <p className="tasks-row-note">{m.cancelled}</p> : null}
        {task.state === 'failed' ? <p className="tasks-row-note tasks-row-note--bad">{taskSentence(task)}</p> : null}
      </div>
      {task.state === 'running' ? (
        <IconButton icon={<X />} label={m.cancelOf(task.label)} onPress={() => void cancelTask(task.id)} />
      ) : null}
      {task.state === 'done' && task.file !== null ? (
        <IconButton icon={<FolderOpen />} label={m.revealOf(task.file)} onPress={() => void revealTask(task.id)} />
      ) : null}
    </li>
  );
}
