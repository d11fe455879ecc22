import { queueModes } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { FieldList } from '../form/FieldList.js';
import { FieldError, FormField } from '../form/FormField.js';
import {
  BilingualField,
  Checkbox,
  FieldGroup,
  NumberField,
  SelectField,
  TextField,
  TimeField,
} from '../form/fields.js';
import { RemoveButton } from '../form/RemoveButton.js';
import { useFormContext } from '../form/use-form.js';
import { defaultLane } from './default-clinic.js';
import { LaneHoursNote } from './LaneHoursNote.js';
import './LanesSection.css';

/** The clinic's lanes with their letter, queue mode and booths. */
export function LanesSection() {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const { canEdit } = useOffice();
  const value = get('lanes');
  const lanes: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      <p className="form-field__hint">{t('clinicConfig.lanesHint')}</p>
      {lanes
        .map((_, index) => ({ index, path: `lanes.${index}` }))
        .map(({ index, path }) => (
          <LaneFields
            key={path}
            path={path}
            remove={() =>
              set(
                'lanes',
                lanes.filter((_, each) => each !== index),
              )
            }
          />
        ))}
      <FieldError path="lanes" />
      {canEdit && (
        <button
          type="button"
          className="rows__key"
          onClick={() => set('lanes', [...lanes, defaultLane(lanes)])}
        >
          + {t('clinicConfig.addLane')}
        </button>
      )}
    </>
  );
}

function LaneFields({ path, remove }: { path: string; remove: () => void }) {
  const { t } = useTranslation();
  const { get } = useFormContext();
  const { canEdit } = useOffice();
  const [code, name] = [`${get(`${path}.code`) ?? ''}`, `${get(`${path}.name.ko`) ?? ''}`];
  const modeOptions = queueModes.map((value) => [value, t(`clinicConfig.way.${value}`)] as const);
  return (
    <section className="lane-form" aria-label={t('clinicConfig.laneNamed', { code, name })}>
      <div className="lane-form__head">
        {code && <LaneTag code={code} />}
        <h3>{name}</h3>
        {canEdit && <RemoveButton what={t('clinicConfig.laneNamed', { code, name })} onClick={remove} />}
      </div>
      <FieldGroup>
        <BilingualField path={`${path}.name`} label={t('clinicConfig.laneName')} />
        <TextField
          path={`${path}.code`}
          label={t('clinicConfig.letter')}
          hint={t('clinicConfig.letterHint')}
        />
        <SelectField path={`${path}.way`} label={t('clinicConfig.howRun')} options={modeOptions} />
        <BoothsField path={`${path}.booths`} />
        <NextLaneField path={path} />
        <NumberField
          path={`${path}.usualServiceSeconds`}
          by={60}
          label={t('clinicConfig.usualService')}
          hint={t('clinicConfig.usualServiceHint')}
        />
      </FieldGroup>
      <LaneHoursNote path={path} />
      <details className="lane-form__more">
        <summary>{t('clinicConfig.more')}</summary>
        <AdvancedFields path={path} />
      </details>
    </section>
  );
}

/** Where people usually go on to; a clinic's path is set up from lane to lane. */
function NextLaneField({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get } = useFormContext();
  const value = get('lanes');
  const count = Array.isArray(value) ? value.length : 0;
  const others = Array.from({ length: count }, (_, index) => `lanes.${index}`)
    .filter((other) => other !== path)
    .map((other) => [`${get(`${other}.lane`) ?? ''}`, `${get(`${other}.name.ko`) ?? ''}`] as const)
    .filter(([lane]) => lane !== '');
  if (others.length === 0) return null;
  return (
    <SelectField
      optional
      path={`${path}.next`}
      label={t('clinicConfig.next')}
      hint={t('clinicConfig.nextHint')}
      options={[['', t('clinicConfig.nextNone')], ...others]}
    />
  );
}

/** Booth names, separated by commas. */
function BoothsField({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const value = get(path);
  const booths: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (text: string) =>
    set(path, text.trim() === '' ? [] : text.split(',').map((booth) => booth.trimStart()));
  return (
    <FormField path={path} label={t('clinicConfig.booths')} hint={t('clinicConfig.boothsHint')}>
      {(control) => (
        <>
          <input {...control} value={booths.join(', ')} onChange={({ target }) => write(target.value)} />
          {booths
            .map((_, index) => `${path}.${index}`)
            .map((each) => (
              <FieldError key={each} path={each} />
            ))}
        </>
      )}
    </FormField>
  );
}

function AdvancedFields({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const hasQuota = get(`${path}.quota`) !== undefined;
  const toggleQuota = (on: boolean) =>
    set(`${path}.quota`, on ? { morning: 1000, afternoon: 1000 } : undefined);
  return (
    <>
      <FieldGroup>
        <Checkbox label={t('clinicConfig.quota')} on={hasQuota} change={toggleQuota} />
        {hasQuota && (
          <>
            <NumberField path={`${path}.quota.morning`} label={t('clinicConfig.morning')} />
            <NumberField path={`${path}.quota.afternoon`} label={t('clinicConfig.afternoon')} />
          </>
        )}
        <ClosesWhenFull path={`${path}.closesWhenFull`} />
        <NumberField
          path={`${path}.priorityRun`}
          label={t('clinicConfig.priorityRun')}
          hint={t('clinicConfig.priorityRunHint')}
        />
        <NumberField
          path={`${path}.longestService`}
          label={t('clinicConfig.longestService')}
          hint={t('clinicConfig.longestServiceHint')}
        />
        <TextField
          path={`${path}.lane`}
          label={t('clinicConfig.laneId')}
          hint={t('clinicConfig.laneIdHint')}
        />
      </FieldGroup>
      <FieldGroup legend={t('clinicConfig.plan')}>
        <BoothPlan path={`${path}.plan`} />
      </FieldGroup>
    </>
  );
}

function ClosesWhenFull({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  return (
    <div className="form-field lane-form__wide">
      <Checkbox
        label={t('clinicConfig.closesWhenFull')}
        on={get(path) === true}
        change={(on) => set(path, on || undefined)}
      />
      <p className="form-field__hint">{t('clinicConfig.closesWhenFullHint')}</p>
    </div>
  );
}

function BoothPlan({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <FieldList
      path={path}
      optional
      addLabel={t('clinicConfig.addPeriod')}
      rowName={(index) => t('clinicConfig.periodNumber', { number: index + 1 })}
      createItem={() => ({ from: '09:00', until: '18:00', booths: 1 })}
    >
      {(row) => (
        <>
          <TimeField path={`${row}.from`} label={t('clinicConfig.from')} />
          <TimeField path={`${row}.until`} label={t('clinicConfig.until')} />
          <NumberField path={`${row}.booths`} label={t('clinicConfig.boothCount')} />
        </>
      )}
    </FieldList>
  );
}
