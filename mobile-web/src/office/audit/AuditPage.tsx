import type { ClinicConfig, AuditPage as Page } from '@hannun/shared';
import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { useDistrict } from '../district/use-district.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Card } from '../parts/Card.js';
import { AuditFilter } from './AuditFilter.js';
import { AuditTable, type LaneOf } from './AuditTable.js';
import { type Filter, noFilter, queryOf } from './filter.js';

/** The audit trail: every tap of a device and every change by the office. */
export function AuditPage() {
  const { t, language } = useTranslation();
  const refuse = useRefusal();
  const district = useDistrict();
  const [filter, setFilter] = useState<Filter>(noFilter);
  /** Cursor of each page already passed. */
  const [behind, setBehind] = useState<readonly string[]>([]);
  const query = queryOf(filter, district.timeZone);
  const after = behind.at(-1);
  const [page, again] = useAsked<Page>(
    `/admin/audit?${new URLSearchParams([...query, ...(after ? [['after', after]] : [])] as [string, string][])}`,
  );
  const [clinics] = useAsked<{ clinics: ClinicConfig[] }>('/admin/clinics');
  const laneOf: LaneOf = (clinicId, lane) => {
    const known = clinics.state === 'known' ? clinics.body.clinics : [];
    const lanes = known.find((clinic) => clinic.clinicId === clinicId)?.lanes ?? [];
    return lanes.find((each) => each.lane === lane)?.name[language] ?? lane;
  };
  const choose = (next: Filter) => {
    setFilter(next);
    setBehind([]);
  };
  const file = new URLSearchParams([...query, ['format', 'csv'], ['language', language]]);
  const next = page.state === 'known' ? page.body.next : null;
  return (
    <Card
      title={t('auditTitle')}
      aside={
        <ButtonLink href={`/api/v1/admin/audit?${file}`} download="audit.csv">
          {t('auditFile')}
        </ButtonLink>
      }
    >
      <AuditFilter filter={filter} district={district} choose={choose} />
      {page.state === 'asking' && <p className="table__none">{t('loading')}</p>}
      {page.state === 'failed' && (
        <p className="table__none" role="alert">
          {refuse(page.error)} <Button onClick={again}>{t('tryAgain')}</Button>
        </p>
      )}
      {page.state === 'known' && <AuditTable {...{ district, laneOf }} records={page.body.records} />}
      <div className="audit-pages">
        <Button disabled={behind.length === 0} onClick={() => setBehind(behind.slice(0, -1))}>
          {t('auditNewer')}
        </Button>
        <Button disabled={next === null} onClick={() => next && setBehind([...behind, next])}>
          {t('auditOlder')}
        </Button>
      </div>
    </Card>
  );
}
