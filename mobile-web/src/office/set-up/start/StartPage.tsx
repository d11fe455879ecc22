import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { Notice } from '../../frame/Notice.js';
import { CallStep } from './CallStep.js';
import { ClinicStep } from './ClinicStep.js';
import { DistrictStep } from './DistrictStep.js';
import { type Progress, type Step, steps, useProgress } from './progress.js';
import { ScreenStep } from './ScreenStep.js';
import { TabletStep } from './TabletStep.js';
import './StartPage.css';

/** Leads from an empty district to its first call. Progress is read from the server, so it can be resumed. */
export function StartPage() {
  const { t } = useTranslation();
  const { progress, again } = useProgress();
  if (!progress) return <Notice title={t('loading')} />;
  const present = steps.find((step) => !progress.done.has(step)) ?? null;
  return (
    <div className="start">
      <header className="start__head">
        <h2>{t(present ? 'start.title' : 'start.doneTitle')}</h2>
        <p>{t(present ? 'start.about' : 'start.doneAbout')}</p>
      </header>
      <ol className="start__steps">
        {steps.map((step, index) => (
          <li key={step} className="start__step" data-state={stateOf(step, progress, present)}>
            <span className="start__number" aria-hidden="true">
              {progress.done.has(step) ? '✓' : index + 1}
            </span>
            <div className="start__body">
              <h3>
                {t(`start.step.${step}`)}
                {progress.done.has(step) && <small className="start__done">{t('start.done')}</small>}
              </h3>
              {step === present && <div className="start__task">{taskOf(step, progress, again)}</div>}
            </div>
          </li>
        ))}
      </ol>
      {!present && <Onwards />}
    </div>
  );
}

const stateOf = (step: Step, { done }: Progress, present: Step | null): string =>
  done.has(step) ? 'done' : step === present ? 'present' : 'later';

function taskOf(step: Step, { clinic }: Progress, again: () => void): ReactNode {
  if (step === 'district') return <DistrictStep named={again} />;
  if (!clinic) return <ClinicStep added={again} />;
  switch (step) {
    case 'clinic':
      return null;
    case 'tablet':
      return <TabletStep clinic={clinic} />;
    case 'screen':
      return <ScreenStep clinic={clinic} />;
    case 'call':
      return <CallStep clinic={clinic} />;
  }
}

function Onwards() {
  const { t } = useTranslation();
  return (
    <p className="start__onwards">
      <Link className="button" data-kind="primary" href="/office/clinics">
        {t('start.toClinics')}
      </Link>
      <a className="button" href="/" target="_blank" rel="noreferrer">
        {t('start.toResidents')}
      </a>
    </p>
  );
}
