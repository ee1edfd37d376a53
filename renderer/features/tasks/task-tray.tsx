/** Running and finished exports in the top bar. */
export function TaskTray() {
  return <div className="tasks-tray" />;
}
