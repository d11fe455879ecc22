import { formatDisplayedWait } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { type Translate, useTranslation } from '../translation.js';
import { type DistrictTotals, intakeGroups } from './dashboard-rows.js';
import './KpiStrip.css';

/** Clinics without contact, or whose figures nobody has confirmed, are left out, and that is stated. */
export function KpiStrip({ totals }: { totals: DistrictTotals }) {
  const { t } = useTranslation();
  const { all, open, silent, unconfirmed, waiting, usual, wait, served } = totals;
  const unknown = silent + unconfirmed;
  const [median, longest] = [wait?.median, wait?.longest].map((each) => each && formatDisplayedWait(each, t));
  const without = unknown > 0 ? t('kpi.without', { count: unknown }) : null;
  return (
    <section className="kpi" aria-label={t('kpi.name')}>
      <KpiFigure name={t('kpi.open')} value={open} unit={` / ${all}${t('kpi.clinics')}`}>
        {unknown > 0 ? t('kpi.check', { count: unknown }) : describeClosed(totals, t)}
      </KpiFigure>
      <KpiFigure name={t('kpi.waiting')} value={waiting.toLocaleString('en')} unit={t('kpi.people')}>
        {without ?? (usual && compareWithUsual(waiting - usual.waiting, t))}
      </KpiFigure>
      <KpiFigure
        name={t('kpi.wait')}
        value={median ? median.figure : t('kpi.noWait')}
        unit={median ? median.unit : ''}
      >
        {without ?? (longest && t('kpi.longest', { wait: longest.figure + longest.unit }))}
      </KpiFigure>
      <KpiFigure name={t('kpi.served')} value={served.toLocaleString('en')} unit={t('kpi.people')}>
        {usual && silent === 0 && t('kpi.usualBy', { count: usual.served.toLocaleString('en') })}
      </KpiFigure>
    </section>
  );
}

type KpiFigureProps = { name: string; value: string | number; unit: string; children: ReactNode };

const KpiFigure = ({ name, value, unit, children }: KpiFigureProps) => (
  <div className="kpi__figure">
    <p className="kpi__name">{name}</p>
    <p className="kpi__value">
      <span className="kpi__number">
        <b>{value}</b>
        <small>{unit}</small>
      </span>
      {children && <em>{children}</em>}
    </p>
  </div>
);

const describeClosed = ({ by }: DistrictTotals, t: Translate): string =>
  intakeGroups
    .filter((state) => by[state] > 0)
    .map((state) => t(`kpi.${state}`, { count: by[state] }))
    .join(' · ');

function compareWithUsual(difference: number, t: Translate): string {
  if (difference === 0) return t('kpi.same');
  return t(difference > 0 ? 'kpi.more' : 'kpi.fewer', { count: Math.abs(difference) });
}
