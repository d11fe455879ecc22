import { auditActionNames, type Language } from '@hannun/shared/i18n';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { District } from '../district/use-district.js';
import { Labelled } from '../parts/Labelled.js';
import type { Filter } from './filter.js';

type AuditFilterProps = { filter: Filter; district: District; choose: (filter: Filter) => void };

/** Wait for a pause in typing before searching. */
const pause = 400;

/** Filters the audit trail by actor, action, clinic and time. */
export function AuditFilter({ filter, district, choose }: AuditFilterProps) {
  const { t, language } = useTranslation();
  const [who, setWho] = useState(filter.who);
  useEffect(() => {
    if (who === filter.who) return;
    const timer = setTimeout(() => choose({ ...filter, who }), pause);
    return () => clearTimeout(timer);
  }, [who, filter, choose]);
  const set = (change: Partial<Filter>) => choose({ ...filter, who, ...change });
  return (
    <form className="inset" onSubmit={(event) => event.preventDefault()}>
      <div className="audit-filter">
        <Labelled label={t('auditWho')}>
          <input type="search" value={who} onChange={(event) => setWho(event.target.value)} />
        </Labelled>
        <Labelled label={t('auditDid')}>
          <select value={filter.what} onChange={(event) => set({ what: event.target.value })}>
            <option value="">{t('auditAll')}</option>
            <optgroup label={t('auditCommands')}>{options('commands', language)}</optgroup>
            <optgroup label={t('auditOffice')}>{options('office', language)}</optgroup>
          </select>
        </Labelled>
        <Labelled label={t('clinic')}>
          <select value={filter.clinicId} onChange={(event) => set({ clinicId: event.target.value })}>
            <option value="">{t('auditAll')}</option>
            {district.clinics.map(({ clinicId, name }) => (
              <option key={clinicId} value={clinicId}>
                {name}
              </option>
            ))}
          </select>
        </Labelled>
        {(['from', 'to'] as const).map((end) => (
          <Labelled key={end} label={t(`auditSpan.${end}`)}>
            <input
              type="datetime-local"
              value={filter[end]}
              onChange={(event) => set({ [end]: event.target.value })}
            />
          </Labelled>
        ))}
      </div>
    </form>
  );
}

const options = (kind: keyof typeof auditActionNames, language: Language) =>
  Object.entries(auditActionNames[kind][language]).map(([what, words]) => (
    <option key={what} value={what}>
      {words}
    </option>
  ));
