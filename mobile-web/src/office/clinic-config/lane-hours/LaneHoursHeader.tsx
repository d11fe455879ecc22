import { validationMessage } from '@hannun/shared/clinic-config';
import type { ClinicConfig } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../ui/button/Button.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { formatDay, formatWeekday } from '../../ui/date-format.js';
import { SaveStatus } from '../form/SaveStatus.js';
import type { SectionForm } from '../form/use-section-form.js';
import { ApplyDialog } from './apply/ApplyDialog.js';
import { countChanges } from './count-changes.js';
import './LaneHoursHeader.css';

type LaneHoursHeaderProps = {
  clinicId: string;
  section: SectionForm;
  /** What is wrong with the time being entered: until it is mended or dropped, nothing is saved. */
  wrongTime: string | null;
  cancel: () => void;
  timeZone: string;
  today: string;
};

/** Whose hours they are, what is not saved yet, and the keys that act on all of it. */
export function LaneHoursHeader({ clinicId, section, wrongTime, cancel, ...rest }: LaneHoursHeaderProps) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const [applying, setApplying] = useState(false);
  const { form, saveState, initial } = section;
  const clinic = form.value as ClinicConfig;
  const count = form.changed ? countChanges(initial as ClinicConfig, clinic) : 0;
  return (
    <header className="lane-hours-header">
      <Link className="lane-hours-header__back" href={`/office/clinics/${clinicId}`}>
        <Icon name="back" />
        {t('laneHours.back')}
      </Link>
      <h2>{clinic.name[language]}</h2>
      <span className="lane-hours-header__what">{t('laneHours.title')}</span>
      {wrongTime ? (
        <p className="save-bar__words" data-trouble role="status">
          {t('laneHours.wrongTime')}
        </p>
      ) : (
        <SaveStatus saveState={saveState} unsavedText={t('laneHours.unsaved', { count })} />
      )}
      {canEdit && <Keys {...{ section, wrongTime, cancel }} apply={() => setApplying(true)} />}
      <Problems clinic={clinic} form={form} />
      {applying && <ApplyDialog source={clinic} {...rest} close={() => setApplying(false)} />}
    </header>
  );
}

type KeysProps = Pick<LaneHoursHeaderProps, 'section' | 'wrongTime' | 'cancel'> & { apply: () => void };

function Keys({ section: { form, saveState, save }, wrongTime, cancel, apply }: KeysProps) {
  const { t } = useTranslation();
  const isUnsaved = form.changed || wrongTime !== null;
  return (
    <div className="lane-hours-header__keys">
      <Button disabled={!isUnsaved} onClick={cancel}>
        {t('cancel')}
      </Button>
      <Button
        disabled={isUnsaved}
        title={isUnsaved ? t('laneHours.applyUnsaved') : undefined}
        onClick={apply}
      >
        {t('laneHours.applyToOthers')}
      </Button>
      <Button
        kind="primary"
        disabled={!form.changed || wrongTime !== null || saveState.state === 'busy'}
        title={wrongTime ?? undefined}
        onClick={() => void save()}
      >
        {t('save')}
      </Button>
    </div>
  );
}

/** What keeps the clinic from being saved, by lane and day. */
function Problems({ clinic, form }: { clinic: ClinicConfig; form: SectionForm['form'] }) {
  const { t, language } = useTranslation();
  const texts = form.visibleProblems.map((problem) => {
    const [, lane = '', kind, day = ''] =
      /^lanes\.(\d+)\.(weekly|exceptions)(?:\.([^.]+))?/.exec(problem.path) ?? [];
    const name = clinic.lanes[Number(lane)]?.name[language];
    if (!kind || !name) return t('laneHours.elsewhere');
    const dayText = kind === 'weekly' ? formatWeekday(language, Number(day)) : formatDay(language, day);
    const what = day === '' ? name : `${name} · ${dayText}`;
    return t('laneHours.problem', { what, problem: validationMessage(problem, language) });
  });
  if (texts.length === 0) return null;
  return (
    <ul className="lane-hours-header__problems" role="alert">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
