import './popover.css';
import './anchored-menu.css';
import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import type { MenuEntry } from './menu.tsx';

export interface AnchoredMenuProps {
  readonly label: string;
  /** What the menu hangs on; null while it is closed. */
  readonly anchor: HTMLElement | null;
  /** A section has no id of its own: one that an item bore too would make the section its own child, and the drawing would not end. */
  readonly sections: readonly { readonly title: string; readonly items: readonly MenuEntry[] }[];
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
}

/** One menu for many places: it opens beside whatever asked for it, and gives the focus back there. */
export function AnchoredMenu({ label, anchor, sections, onAction, onClose }: AnchoredMenuProps) {
  const place = useRef<HTMLElement | null>(null);
  place.current = anchor;
  const close = (): void => {
    onClose();
    anchor?.focus({ preventScroll: true });
  };
  return (
    <Popover
      className="ui-popover"
      aria-label={label}
      offset={2}
      placement="bottom start"
      triggerRef={place}
      isOpen={anchor !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Menu
        className="ui-options ui-options--anchored"
        aria-label={label}
        autoFocus="first"
        onAction={(id) => {
          close();
          onAction(String(id));
        }}
      >
        {sections.map((section) => (
          <MenuSection key={section.title} className="ui-option-section">
            <Header className="ui-option-heading">{section.title}</Header>
            {section.items.map((item) => (
              <MenuItem key={item.id} id={item.id} textValue={item.label} isDisabled={item.isDisabled ?? false} className="ui-option">
                {item.icon}
                <span className="ui-option-label">{item.label}</span>
                {item.shortcut ? <kbd>{item.shortcut}</kbd> : null}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}
