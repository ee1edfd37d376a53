import './empty-state.css';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** What stands where nothing is yet, and what to do next. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {icon ? <div className="ui-empty-icon">{icon}</div> : null}
      <p className="ui-empty-title">{title}</p>
      <p className="ui-empty-text">{text}</p>
      {action ? <div className="ui-empty-action">{action}</div> : null}
    </div>
  );
}
