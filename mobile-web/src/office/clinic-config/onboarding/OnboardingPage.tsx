import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { StatusMessage } from '../../layout/StatusMessage.js';
import { useTranslation } from '../../translation.js';
import { ClinicStep } from './ClinicStep.js';
import { CallStep, ScreenStep, TabletStep } from './DeviceSteps.js';
import { DistrictStep } from './DistrictStep.js';
import {
  type OnboardingProgress,
  type OnboardingStep,
  onboardingSteps,
  useOnboardingProgress,
} from './onboarding-progress.js';
import './OnboardingPage.css';

/** Leads from an empty district to its first call. Progress is read from the server, so it can be resumed. */
export function OnboardingPage() {
  const { t } = useTranslation();
  const progress = useOnboardingProgress();
  if (!progress) return <StatusMessage title={t('loading')} />;
  const currentStep = onboardingSteps.find((step) => !progress.done.has(step)) ?? null;
  return (
    <div className="start">
      <header className="start__head">
        <h2>{t(currentStep ? 'onboarding.title' : 'onboarding.doneTitle')}</h2>
        <p>{t(currentStep ? 'onboarding.about' : 'onboarding.doneAbout')}</p>
      </header>
      <ol className="start__steps">
        {onboardingSteps.map((step, index) => (
          <li key={step} className="start__step" data-state={stepState(step, progress, currentStep)}>
            <span className="start__number" aria-hidden="true">
              {progress.done.has(step) ? '✓' : index + 1}
            </span>
            <div className="start__body">
              <h3>
                {t(`onboarding.step.${step}`)}
                {progress.done.has(step) && <small className="start__done">{t('onboarding.done')}</small>}
              </h3>
              {step === currentStep && <div className="start__task">{stepContent(step, progress)}</div>}
            </div>
          </li>
        ))}
      </ol>
      {!currentStep && <NextLinks />}
    </div>
  );
}

const stepState = (
  step: OnboardingStep,
  { done }: OnboardingProgress,
  currentStep: OnboardingStep | null,
): string => (done.has(step) ? 'done' : step === currentStep ? 'present' : 'later');

function stepContent(step: OnboardingStep, { clinic }: OnboardingProgress): ReactNode {
  if (step === 'district') return <DistrictStep />;
  if (!clinic) return <ClinicStep />;
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

function NextLinks() {
  const { t } = useTranslation();
  return (
    <p className="start__onwards">
      <Link className="button" data-kind="primary" href="/office/clinics">
        {t('onboarding.toClinics')}
      </Link>
      <a className="button" href="/" target="_blank" rel="noreferrer">
        {t('onboarding.toResidents')}
      </a>
    </p>
  );
}
