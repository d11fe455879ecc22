import { validationMessage } from '@hannun/shared/clinic-config';
import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import { Link } from 'wouter';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { ActionButton } from '../../ui/ActionButton.js';
import { useFormContext } from '../form/use-form.js';
import { fitLaneHours } from '../lane-hours/fit-lane-hours.js';

/** That a lane has hours of its own, where to change them, and what to do when they no longer fit the clinic's. */
export function LaneHoursNote({ path }: { path: string }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { value, get, set, problems } = useFormContext();
  const lane = get(path) as LaneConfig;
  const clinic = value as ClinicConfig;
  if (!lane.weekly && !lane.exceptions) return null;
  const [problem] = problems.filter((each) =>
    [`${path}.weekly`, `${path}.exceptions`].some((field) => each.path.startsWith(field)),
  );
  return (
    <div className="lane-form__hours">
      <p>
        {t('clinicConfig.ownHours')}{' '}
        <Link href={`/office/clinics/${clinic.clinicId}/hours`}>{t('laneHours.title')}</Link>
      </p>
      {problem && (
        <p className="form-field__problem" role="alert">
          {t('clinicConfig.hoursUnfit')} {validationMessage(problem, language)}
        </p>
      )}
      {problem && canEdit && (
        <ActionButton onClick={() => set(path, fitLaneHours(clinic, lane))}>
          {t('clinicConfig.fitHours')}
        </ActionButton>
      )}
    </div>
  );
}
