import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { AnchoredMenu } from '#renderer/ui/anchored-menu.tsx';
import { lineRoles } from '#shared/model/proposal.ts';
import type { LineRole } from '#shared/model/proposal.ts';

/** The line of the source that is being given another part, and the button that asked. */
export interface RecutAt {
  readonly line: number;
  readonly anchor: HTMLElement;
}

const isRole = (id: string): id is LineRole => (lineRoles as readonly string[]).includes(id);

/** Re-cutting by a click in the source: what a line is, or what begins with it. */
export function RecutMenu({ at, onClose }: { readonly at: RecutAt | null; readonly onClose: () => void }) {
  const m = useMessages().review.recut;
  const act = (id: string): void => {
    if (at === null) return;
    if (id === 'article' || id === 'teaser') void editProposal({ edit: 'begin-record', line: at.line, kind: id });
    else if (isRole(id)) void editProposal({ edit: 'assign-line', line: at.line, role: id });
  };
  return (
    <AnchoredMenu
      label={m.menu}
      anchor={at?.anchor ?? null}
      onClose={onClose}
      onAction={act}
      sections={[
        {
          title: m.begins,
          items: [
            { id: 'article', label: m.article },
            { id: 'teaser', label: m.teaser },
          ],
        },
        { title: m.is, items: lineRoles.filter((role) => role !== 'drop').map((role) => ({ id: role, label: m.roles[role] })) },
        { title: m.else, items: [{ id: 'drop', label: m.roles.drop }] },
      ]}
    />
  );
}
