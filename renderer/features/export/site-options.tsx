import { chooseExport } from '#renderer/stores/exports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Toggle } from '#renderer/ui/toggle.tsx';
import { isSiteAddress, mostPrintedUnasked } from '#shared/model/export.ts';
import type { ExportOptions } from '#shared/model/export.ts';

/** Of a web package: where it will stand, and whether each report comes as PDF, too. */
export function SiteOptions({ options, reports }: { readonly options: ExportOptions; readonly reports: number }) {
  const m = useMessages().exporting.dialog;
  const { siteAddress } = options;
  const isWrong = siteAddress !== '' && !isSiteAddress(siteAddress);
  const withPdf = options.withPdf ?? reports <= mostPrintedUnasked;
  return (
    <div className="export-site">
      <TextField
        label={m.siteAddress}
        value={siteAddress}
        placeholder="https://"
        onChange={(next) => chooseExport({ options: { siteAddress: next.trim().slice(0, 500) } })}
        description={m.siteAddressHint}
        errorMessage={isWrong ? m.siteAddressWrong : undefined}
      />
      <Toggle label={m.withPdf} isSelected={withPdf} onChange={(next) => chooseExport({ options: { withPdf: next } })} />
      {withPdf && reports > mostPrintedUnasked ? <p className="export-pattern-example">{m.withPdfSlow(reports)}</p> : null}
    </div>
  );
}
