import type { ReactNode } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Sums } from './district-now.js';
import './KpiStrip.css';

/** Clinics without contact are left out, and that is stated. */
export function KpiStrip({ sums }: { sums: Sums }) {
  const { say } = useSpeech();
  const { all, open, silent, waiting, usual, wait, served } = sums;
  const without = silent > 0 ? say('kpi.without', { count: silent }) : null;
  return (
    <section className="kpi" aria-label={say('kpi.name')}>
      <Figure name={say('kpi.open')} value={open} unit={` / ${all}${say('kpi.places')}`}>
        {silent > 0 ? say('kpi.check', { count: silent }) : shutWords(sums, say)}
      </Figure>
      <Figure name={say('kpi.waiting')} value={waiting.toLocaleString('en')} unit={say('kpi.people')}>
        {without ?? (usual && againstUsual(waiting - usual.waiting, say))}
      </Figure>
      <Figure
        name={say('kpi.wait')}
        value={wait ? wait.median : say('kpi.noWait')}
        unit={wait ? say('kpi.minutes') : ''}
      >
        {without ?? (wait && say('kpi.longest', { minutes: wait.longest }))}
      </Figure>
      <Figure name={say('kpi.served')} value={served.toLocaleString('en')} unit={say('kpi.people')}>
        {usual && silent === 0 && say('kpi.usualBy', { count: usual.served.toLocaleString('en') })}
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

type Say = ReturnType<typeof useSpeech>['say'];

const shutWords = ({ by }: Sums, say: Say): string =>
  (['paused', 'intake-closed', 'closed'] as const)
    .filter((state) => by[state] > 0)
    .map((state) => say(`kpi.${state}`, { count: by[state] }))
    .join(' · ');

function againstUsual(difference: number, say: Say): string {
  if (difference === 0) return say('kpi.same');
  return say(difference > 0 ? 'kpi.more' : 'kpi.fewer', { count: Math.abs(difference) });
}
