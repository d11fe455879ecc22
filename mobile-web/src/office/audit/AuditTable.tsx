import type { AuditActor, AuditRecord } from '@hannun/shared/contract';
import { auditActionName, auditActorNames, formatAuditDetails, type Language } from '@hannun/shared/i18n';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Table } from '../ui/Table.js';
import './AuditPage.css';

/** A lane's name; its id where the name is unknown. */
export type LaneNameOf = (clinicId: string | null, lane: string) => string;

type AuditTableProps = { records: readonly AuditRecord[]; district: District; laneName: LaneNameOf };

/** One page of the audit trail, newest first. */
export function AuditTable({ records, district, laneName }: AuditTableProps) {
  const { t, language } = useTranslation();
  if (records.length === 0) return <p className="table__none">{t('auditEmpty')}</p>;
  return (
    <Table
      className="audit"
      columns={(['auditWhen', 'auditWho', 'auditWhat', 'clinic', 'auditDetails'] as const).map((column) =>
        t(column),
      )}
      rows={records.map(({ id, at, who, what, clinicId, outcome, details }) => (
        <tr key={id} data-outcome={outcome}>
          <td className="audit__when">{district.formatTimeWithSeconds(at)}</td>
          <td>{formatActor(who, language)}</td>
          <th scope="row">
            {auditActionName(what, language)}
            {outcome === 'refused' && <b className="audit__rejected">{t('auditRejected')}</b>}
          </th>
          <td>{clinicId ? district.nameOf(clinicId) : ''}</td>
          <td className="audit__details">
            {formatDetails(withNames({ details, clinicId }, district, laneName), language)}
          </td>
        </tr>
      ))}
    />
  );
}

const formatActor = (who: AuditActor, language: Language): string => {
  const kind = auditActorNames[language][who.kind];
  return 'name' in who && who.name ? `${kind} · ${who.name}` : kind;
};

/** Shows names of clinics and lanes instead of their ids. */
const withNames = (
  { details, clinicId }: Pick<AuditRecord, 'details' | 'clinicId'>,
  { nameOf }: District,
  laneName: LaneNameOf,
): AuditRecord['details'] => ({
  ...details,
  ...(details.target ? { target: nameOf(details.target) } : {}),
  ...(details.lane ? { lane: laneName(clinicId, details.lane) } : {}),
});

const formatDetails = (details: AuditRecord['details'], language: Language): string =>
  formatAuditDetails(details, language)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');
