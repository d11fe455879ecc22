import type { ClinicConfig, AuditPage as Page } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { useQuery, useRefetch } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { useErrorMessage } from '../layout/use-error-message.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { AuditFilter } from './AuditFilter.js';
import { AuditTable, type LaneNameOf } from './AuditTable.js';
import { type AuditQuery, emptyQuery, toSearchParams } from './audit-query.js';

/** The audit trail: every tap of a device and every change by the office. */
export function AuditPage() {
  const { t, language } = useTranslation();
  const errorMessage = useErrorMessage();
  const district = useDistrict();
  const [filter, setFilter] = useState<AuditQuery>(emptyQuery);
  /** Cursor of each page already passed. */
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const query = toSearchParams(filter, district.timeZone);
  const after = cursors.at(-1);
  const refetch = useRefetch();
  const page = useQuery<Page>(
    `/admin/audit?${new URLSearchParams([...query, ...(after ? [['after', after]] : [])] as [string, string][])}`,
  );
  const clinics = useQuery<{ clinics: ClinicConfig[] }>('/admin/clinics');
  const laneName: LaneNameOf = (clinicId, lane) => {
    const known = clinics.state === 'known' ? clinics.body.clinics : [];
    const lanes = known.find((clinic) => clinic.clinicId === clinicId)?.lanes ?? [];
    return lanes.find((each) => each.lane === lane)?.name[language] ?? lane;
  };
  const changeFilter = (next: AuditQuery) => {
    setFilter(next);
    setCursors([]);
  };
  const exportQuery = new URLSearchParams([...query, ['format', 'csv'], ['language', language]]);
  const next = page.state === 'known' ? page.body.next : null;
  return (
    <Card
      title={t('auditTitle')}
      aside={
        <ButtonLink href={`/api/v1/admin/audit?${exportQuery}`} download="audit.csv">
          {t('exportMenu.csv')}
        </ButtonLink>
      }
    >
      <AuditFilter filter={filter} district={district} onChange={changeFilter} />
      {page.state === 'loading' && <p className="table__none">{t('loading')}</p>}
      {page.state === 'failed' && (
        <p className="table__none" role="alert">
          {errorMessage(page.error)} <Button onClick={refetch}>{t('tryAgain')}</Button>
        </p>
      )}
      {page.state === 'known' && <AuditTable {...{ district, laneName }} records={page.body.records} />}
      <div className="audit-pages">
        <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
          {t('auditNewer')}
        </Button>
        <Button disabled={next === null} onClick={() => next && setCursors([...cursors, next])}>
          {t('auditOlder')}
        </Button>
      </div>
    </Card>
  );
}
