import { auditActionNames } from '@hannun/shared/i18n';
import { useEffect, useState } from 'react';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import { Options } from '../ui/Options.js';
import type { AuditQuery } from './audit-query.js';

type AuditFilterProps = { filter: AuditQuery; district: District; onChange: (filter: AuditQuery) => void };

/** Wait for a pause in typing before searching. */
const searchDebounceMs = 400;

/** Filters the audit trail by actor, action, clinic and time. */
export function AuditFilter({ filter, district, onChange }: AuditFilterProps) {
  const { t, language } = useTranslation();
  const [who, setWho] = useState(filter.who);
  useEffect(() => {
    if (who === filter.who) return;
    const timer = setTimeout(() => onChange({ ...filter, who }), searchDebounceMs);
    return () => clearTimeout(timer);
  }, [who, filter, onChange]);
  const set = (change: Partial<AuditQuery>) => onChange({ ...filter, who, ...change });
  return (
    <form className="inset" onSubmit={(event) => event.preventDefault()}>
      <div className="audit-filter">
        <Field label={t('auditWho')}>
          <input type="search" value={who} onChange={(event) => setWho(event.target.value)} />
        </Field>
        <Field label={t('auditWhat')}>
          <select value={filter.what} onChange={(event) => set({ what: event.target.value })}>
            <option value="">{t('auditAll')}</option>
            <optgroup label={t('auditCommands')}>
              <Options entries={Object.entries(auditActionNames.commands[language])} />
            </optgroup>
            <optgroup label={t('auditOffice')}>
              <Options entries={Object.entries(auditActionNames.office[language])} />
            </optgroup>
          </select>
        </Field>
        <Field label={t('clinic')}>
          <select value={filter.clinicId} onChange={(event) => set({ clinicId: event.target.value })}>
            <option value="">{t('auditAll')}</option>
            <Options entries={district.clinics.map(({ clinicId, name }) => [clinicId, name])} />
          </select>
        </Field>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`auditRange.${end}`)}>
            <input
              type="datetime-local"
              value={filter[end]}
              onChange={(event) => set({ [end]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </form>
  );
}
