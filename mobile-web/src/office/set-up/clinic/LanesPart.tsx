import { LaneTag } from '../../../ui/lane-tag/LaneTag.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useOffice } from '../../session/office-context.js';
import { Field, ProblemAt } from '../form/Field.js';
import { BothFields, ChoiceField, ClockField, Fields, NumberField, TextField } from '../form/fields.js';
import { Rows } from '../form/Rows.js';
import { useFormAround } from '../form/use-form.js';
import { freshLane } from './fresh-clinic.js';
import './LanesPart.css';

/** The clinic's lanes with their letter, queue mode and booths. */
export function LanesPart() {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const { mayChange } = useOffice();
  const value = get('lanes');
  const lanes: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      <p className="field__hint">{t('setUp.lanesHint')}</p>
      {lanes
        .map((_, index) => ({ index, path: `lanes.${index}` }))
        .map(({ index, path }) => (
          <Lane
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
      <ProblemAt path="lanes" />
      {mayChange && (
        <button
          type="button"
          className="rows__key"
          onClick={() => set('lanes', [...lanes, freshLane(lanes)])}
        >
          + {t('setUp.addLane')}
        </button>
      )}
    </>
  );
}

function Lane({ path, remove }: { path: string; remove: () => void }) {
  const { t } = useTranslation();
  const { get } = useFormAround();
  const { mayChange } = useOffice();
  const [code, name] = [`${get(`${path}.code`) ?? ''}`, `${get(`${path}.name.ko`) ?? ''}`];
  const ways = (['slips', 'rolls', 'heads'] as const).map((value) => ({
    value,
    label: t(`setUp.way.${value}`),
  }));
  return (
    <section className="lane-part" aria-label={t('setUp.laneNamed', { code, name })}>
      <div className="lane-part__head">
        {code && <LaneTag code={code} />}
        <h3>{name}</h3>
        {mayChange && (
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
      <Fields>
        <BothFields path={`${path}.name`} label={t('setUp.laneName')} />
        <TextField path={`${path}.code`} label={t('setUp.letter')} hint={t('setUp.letterHint')} />
        <ChoiceField path={`${path}.way`} label={t('setUp.howRun')} choices={ways} />
        <Booths path={`${path}.booths`} />
        <NumberField
          path={`${path}.usualServiceSeconds`}
          by={60}
          label={t('setUp.usualService')}
          hint={t('setUp.usualServiceHint')}
        />
      </Fields>
      <details className="lane-part__more">
        <summary>{t('setUp.more')}</summary>
        <More path={path} />
      </details>
    </section>
  );
}

/** Booth names, separated by commas. */
function Booths({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const value = get(path);
  const booths: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (text: string) =>
    set(path, text.trim() === '' ? [] : text.split(',').map((booth) => booth.trimStart()));
  return (
    <Field path={path} label={t('setUp.booths')} hint={t('setUp.boothsHint')}>
      {(control) => (
        <>
          <input {...control} value={booths.join(', ')} onChange={({ target }) => write(target.value)} />
          {booths
            .map((_, index) => `${path}.${index}`)
            .map((each) => (
              <ProblemAt key={each} path={each} />
            ))}
        </>
      )}
    </Field>
  );
}

function More({ path }: { path: string }) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const hasQuota = get(`${path}.quota`) !== undefined;
  const quota = (on: boolean) => set(`${path}.quota`, on ? { morning: 1000, afternoon: 1000 } : undefined);
  return (
    <>
      <Fields>
        <label className="check">
          <input type="checkbox" checked={hasQuota} onChange={({ target }) => quota(target.checked)} />
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
      </Fields>
      <Fields legend={t('setUp.plan')}>
        <Plan path={`${path}.plan`} />
      </Fields>
    </>
  );
}

function Plan({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <Rows
      path={path}
      optional
      add={t('setUp.addStretch')}
      rowName={(index) => t('setUp.stretchNumber', { number: index + 1 })}
      fresh={() => ({ from: '09:00', until: '18:00', booths: 1 })}
    >
      {(row) => (
        <>
          <ClockField path={`${row}.from`} label={t('setUp.from')} />
          <ClockField path={`${row}.until`} label={t('setUp.until')} />
          <NumberField path={`${row}.booths`} label={t('setUp.boothCount')} />
        </>
      )}
    </Rows>
  );
}
