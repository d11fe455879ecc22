import { isDeepEqual } from '@hannun/shared/clinic-config';
import type { ClinicConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useErrorMessage } from '../../../layout/use-error-message.js';
import { useTranslation } from '../../../translation.js';
import { Form } from '../../../ui/Form.js';
import { type Copy, type Outcome, useApply } from './use-apply.js';

type ApplyFormProps = { targets: readonly ClinicConfig[]; copy: Copy; close: () => void };

/** The other clinics to choose from, and what came of each. */
export function ApplyForm({ targets, copy, close }: ApplyFormProps) {
  const { t, language } = useTranslation();
  const describe = useOutcomeText();
  const { outcomes, busy, apply } = useApply(copy);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isDone = outcomes.size > 0 && !busy;
  const toggle = (clinicId: string, on: boolean) =>
    setChosen(on ? [...chosen, clinicId] : chosen.filter((each) => each !== clinicId));
  return (
    <Form submit={() => apply(chosen)}>
      {targets.length === 0 && <p>{t('laneHours.applyNone')}</p>}
      <ul className="apply-dialog__clinics">
        {targets.map((target) => {
          const { clinicId, name } = target;
          const outcome = outcomes.get(clinicId) ?? foreseen(target, copy);
          return (
            <li key={clinicId}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(clinicId)}
                  disabled={busy || isDone || outcome !== null}
                  onChange={({ target: { checked } }) => toggle(clinicId, checked)}
                />
                {name[language]}
              </label>
              <span role="status" data-trouble={outcome?.state === 'rejected' || undefined}>
                {outcome && describe(outcome)}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="apply-dialog__keys">
        <Button onClick={close}>{isDone ? t('laneHours.close') : t('cancel')}</Button>
        {!isDone && (
          <Button kind="primary" type="submit" disabled={busy || chosen.length === 0}>
            {chosen.length > 0 ? t('laneHours.applyTo', { count: chosen.length }) : t('laneHours.apply')}
          </Button>
        )}
      </div>
    </Form>
  );
}

type Foreseen = Outcome | { state: 'same' };

/** What would come of it without asking; `null`: it can be applied. */
function foreseen(target: ClinicConfig, copy: Copy): Foreseen | null {
  const copied = copy(target);
  if (!copied) return { state: 'unfit' };
  return isDeepEqual(copied, target) ? { state: 'same' } : null;
}

function useOutcomeText(): (outcome: Foreseen) => string {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  return (outcome) =>
    outcome.state === 'rejected'
      ? errorMessage(outcome.error)
      : {
          applied: t('laneHours.applied'),
          unfit: t('laneHours.applyUnfit'),
          same: t('laneHours.applySame'),
        }[outcome.state];
}
