import { useState } from 'react';
import { chooseExport } from '#renderer/stores/exports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Toggle } from '#renderer/ui/toggle.tsx';
import { isSiteAddress, mostPrintedUnasked } from '#shared/model/export.ts';
import type { ExportOptions } from '#shared/model/export.ts';

/** Of a web package: where it will stand, and whether each report comes as PDF, too. */
export function SiteOptions({ options, reports }: { readonly options: ExportOptions; readonly reports: number }) {
  const m = useMessages().exporting.dialog;
  const [typed, setTyped] = useState(options.siteAddress);
  const address = typed.trim();
  const isWrong = address !== '' && !isSiteAddress(address);
  const withPdf = options.withPdf ?? reports <= mostPrintedUnasked;
  const keep = () => {
    if (!isWrong && address !== options.siteAddress) chooseExport({ options: { siteAddress: address } });
  };
  return (
    <div className="export-site">
      <TextField
        label={m.siteAddress}
        value={typed}
        placeholder="https://"
        onChange={(next) => setTyped(next.slice(0, 500))}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
        description={m.siteAddressHint}
        errorMessage={isWrong ? m.siteAddressWrong : undefined}
      />
      <Toggle label={m.withPdf} isSelected={withPdf} onChange={(next) => chooseExport({ options: { withPdf: next } })} />
      {withPdf && reports > mostPrintedUnasked ? <p className="export-pattern-example">{m.withPdfSlow(reports)}</p> : null}
    </div>
  );
}
