import type { ReactNode } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Sums } from './district-now.js';
import './KpiStrip.css';

/** Clinics without contact are left out, and that is stated. */
export function KpiStrip({ sums }: { sums: Sums }) {
  const { t } = useTranslation();
  const { all, open, silent, waiting, usual, wait, served } = sums;
  const without = silent > 0 ? t('kpi.without', { count: silent }) : null;
  return (
    <section className="kpi" aria-label={t('kpi.name')}>
      <Figure name={t('kpi.open')} value={open} unit={` / ${all}${t('kpi.places')}`}>
        {silent > 0 ? t('kpi.check', { count: silent }) : shutWords(sums, t)}
      </Figure>
      <Figure name={t('kpi.waiting')} value={waiting.toLocaleString('en')} unit={t('kpi.people')}>
        {without ?? (usual && againstUsual(waiting - usual.waiting, t))}
      </Figure>
      <Figure
        name={t('kpi.wait')}
        value={wait ? wait.median : t('kpi.noWait')}
        unit={wait ? t('kpi.minutes') : ''}
      >
        {without ?? (wait && t('kpi.longest', { minutes: wait.longest }))}
      </Figure>
      <Figure name={t('kpi.served')} value={served.toLocaleString('en')} unit={t('kpi.people')}>
        {usual && silent === 0 && t('kpi.usualBy', { count: usual.served.toLocaleString('en') })}
      </Figure>
    </section>
  );
}

type FigureProps = { name: string; value: string | number; unit: string; children: ReactNode };

const Figure = ({ name, value, unit, children }: FigureProps) => (
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

type Say = ReturnType<typeof useTranslation>['t'];

const shutWords = ({ by }: Sums, t: Say): string =>
  (['paused', 'intake-closed', 'closed'] as const)
    .filter((state) => by[state] > 0)
    .map((state) => t(`kpi.${state}`, { count: by[state] }))
    .join(' · ');

function againstUsual(difference: number, t: Say): string {
  if (difference === 0) return t('kpi.same');
  return t(difference > 0 ? 'kpi.more' : 'kpi.fewer', { count: Math.abs(difference) });
}
