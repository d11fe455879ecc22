import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { FieldList } from '../form/FieldList.js';
import { FieldError, FormField } from '../form/FormField.js';
import {
  BilingualField,
  FieldGroup,
  NumberField,
  SelectField,
  TextField,
  TimeField,
} from '../form/fields.js';
import { useFormContext } from '../form/use-form.js';
import { defaultLane } from './default-clinic.js';
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
      <p className="field__hint">{t('setUp.lanesHint')}</p>
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
          + {t('setUp.addLane')}
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
  const queueModes = (['slips', 'rolls', 'heads'] as const).map((value) => ({
    value,
    label: t(`setUp.way.${value}`),
  }));
  return (
    <section className="lane-part" aria-label={t('setUp.laneNamed', { code, name })}>
      <div className="lane-part__head">
        {code && <LaneTag code={code} />}
        <h3>{name}</h3>
        {canEdit && (
          <button
            type="button"
            className="rows__key"
            aria-label={t('setUp.takeOut', { what: t('setUp.laneNamed', { code, name }) })}
            onClick={remove}
          >
            {t('setUp.remove')}
          </button>
        )}
      </div>
      <FieldGroup>
        <BilingualField path={`${path}.name`} label={t('setUp.laneName')} />
        <TextField path={`${path}.code`} label={t('setUp.letter')} hint={t('setUp.letterHint')} />
        <SelectField path={`${path}.way`} label={t('setUp.howRun')} options={queueModes} />
        <BoothsField path={`${path}.booths`} />
        <NumberField
          path={`${path}.usualServiceSeconds`}
          by={60}
          label={t('setUp.usualService')}
          hint={t('setUp.usualServiceHint')}
        />
      </FieldGroup>
      <details className="lane-part__more">
        <summary>{t('setUp.more')}</summary>
        <AdvancedFields path={path} />
      </details>
    </section>
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
    <FormField path={path} label={t('setUp.booths')} hint={t('setUp.boothsHint')}>
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
        <label className="check">
          <input type="checkbox" checked={hasQuota} onChange={({ target }) => toggleQuota(target.checked)} />
          {t('setUp.quota')}
        </label>
        {hasQuota && (
          <>
            <NumberField path={`${path}.quota.morning`} label={t('setUp.morning')} />
            <NumberField path={`${path}.quota.afternoon`} label={t('setUp.afternoon')} />
          </>
        )}
        <NumberField
          path={`${path}.priorityRun`}
          label={t('setUp.priorityRun')}
          hint={t('setUp.priorityRunHint')}
        />
        <NumberField
          path={`${path}.longestService`}
          label={t('setUp.longestService')}
          hint={t('setUp.longestServiceHint')}
        />
        <TextField path={`${path}.lane`} label={t('setUp.laneId')} hint={t('setUp.laneIdHint')} />
      </FieldGroup>
      <FieldGroup legend={t('setUp.plan')}>
        <BoothPlan path={`${path}.plan`} />
      </FieldGroup>
    </>
  );
}

function BoothPlan({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <FieldList
      path={path}
      optional
      addLabel={t('setUp.addStretch')}
      rowName={(index) => t('setUp.stretchNumber', { number: index + 1 })}
      createItem={() => ({ from: '09:00', until: '18:00', booths: 1 })}
    >
      {(row) => (
        <>
          <TimeField path={`${row}.from`} label={t('setUp.from')} />
          <TimeField path={`${row}.until`} label={t('setUp.until')} />
          <NumberField path={`${row}.booths`} label={t('setUp.boothCount')} />
        </>
      )}
    </FieldList>
  );
}
