import { Link2, X } from 'lucide-react';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { isSafeLink } from '#shared/document/document-schema.ts';
import type { Link } from '#shared/model/newsletter.ts';

/** „Mehr erfahren“ and where it leads. */
export function LinkFields({ link, onChange }: { readonly link: Link | null; readonly onChange: (link: Link | null) => void }) {
  const m = useMessages().newsletter;
  if (link === null) {
    return (
      <div>
        <Button variant="quiet" icon={<Link2 aria-hidden="true" />} onPress={() => onChange({ label: m.readMore, url: null })}>
          {m.addLink}
        </Button>
      </div>
    );
  }
  return (
    <div className="newsletter-line newsletter-link">
      <TextField label={m.fields.linkLabel} value={link.label} onChange={(label) => onChange({ ...link, label })} />
      <UrlField
        label={m.fields.linkUrl}
        url={link.url}
        onChange={(url) => onChange({ ...link, url })}
        hint={link.url === null ? m.fields.linkMissing : undefined}
      />
      <IconButton icon={<X />} label={m.removeLink} onPress={() => onChange(null)} />
    </div>
  );
}

interface UrlFieldProps {
  readonly label: string;
  readonly url: string | null;
  readonly onChange: (url: string | null) => void;
  readonly hint?: string;
}

/** An address; what is no safe one is kept but flagged. */
export function UrlField({ label, url, onChange, hint }: UrlFieldProps) {
  const m = useMessages().newsletter.fields;
  return (
    <TextField
      label={label}
      value={url ?? ''}
      onChange={(value) => onChange(value.trim() === '' ? null : value.trim())}
      placeholder="https://"
      description={hint}
      errorMessage={url === null || isSafeLink(url) ? undefined : m.linkWrong}
    />
  );
}
