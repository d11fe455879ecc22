import { LaneTag } from '../../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { useOffice } from '../../session/office-context.js';
import { Field, ProblemAt } from '../form/Field.js';
import { BothFields, ChoiceField, ClockField, Fields, NumberField, TextField } from '../form/fields.js';
import { Rows } from '../form/Rows.js';
import { useFormAround } from '../form/use-form.js';
import { freshLane } from './fresh-clinic.js';
import './LanesPart.css';

/** The clinic's lanes with their letter, queue mode and booths. */
export function LanesPart() {
  const { say } = useSpeech();
  const { get, set } = useFormAround();
  const { mayChange } = useOffice();
  const value = get('lanes');
  const lanes: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      <p className="field__hint">{say('setUp.lanesHint')}</p>
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
          + {say('setUp.addLane')}
        </button>
      )}
    </>
  );
}

function Lane({ path, remove }: { path: string; remove: () => void }) {
  const { say } = useSpeech();
  const { get } = useFormAround();
  const { mayChange } = useOffice();
  const [code, name] = [`${get(`${path}.code`) ?? ''}`, `${get(`${path}.name.ko`) ?? ''}`];
  const ways = (['slips', 'rolls', 'heads'] as const).map((value) => ({
    value,
    label: say(`setUp.way.${value}`),
  }));
  return (
    <section className="lane-part" aria-label={say('setUp.laneNamed', { code, name })}>
      <div className="lane-part__head">
        {code && <LaneTag code={code} />}
        <h3>{name}</h3>
        {mayChange && (
          <button
            type="button"
            className="rows__key"
            aria-label={say('setUp.takeOut', { what: say('setUp.laneNamed', { code, name }) })}
            onClick={remove}
          >
            {say('setUp.remove')}
          </button>
        )}
      </div>
      <Fields>
        <BothFields path={`${path}.name`} label={say('setUp.laneName')} />
        <TextField path={`${path}.code`} label={say('setUp.letter')} hint={say('setUp.letterHint')} />
        <ChoiceField path={`${path}.way`} label={say('setUp.howRun')} choices={ways} />
        <Booths path={`${path}.booths`} />
        <NumberField
          path={`${path}.usualServiceSeconds`}
          by={60}
          label={say('setUp.usualService')}
          hint={say('setUp.usualServiceHint')}
        />
      </Fields>
      <details className="lane-part__more">
        <summary>{say('setUp.more')}</summary>
        <More path={path} />
      </details>
    </section>
  );
}

/** Booth names, separated by commas. */
function Booths({ path }: { path: string }) {
  const { say } = useSpeech();
  const { get, set } = useFormAround();
  const value = get(path);
  const booths: readonly unknown[] = Array.isArray(value) ? value : [];
  const write = (text: string) =>
    set(path, text.trim() === '' ? [] : text.split(',').map((booth) => booth.trimStart()));
  return (
    <Field path={path} label={say('setUp.booths')} hint={say('setUp.boothsHint')}>
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
  const { say } = useSpeech();
  const { get, set } = useFormAround();
  const hasQuota = get(`${path}.quota`) !== undefined;
  const quota = (on: boolean) => set(`${path}.quota`, on ? { morning: 1000, afternoon: 1000 } : undefined);
  return (
    <>
      <Fields>
        <label className="check">
          <input type="checkbox" checked={hasQuota} onChange={({ target }) => quota(target.checked)} />
          {say('setUp.quota')}
        </label>
        {hasQuota && (
          <>
            <NumberField path={`${path}.quota.morning`} label={say('setUp.morning')} />
            <NumberField path={`${path}.quota.afternoon`} label={say('setUp.afternoon')} />
          </>
        )}
        <NumberField
          path={`${path}.priorityRun`}
          label={say('setUp.priorityRun')}
          hint={say('setUp.priorityRunHint')}
        />
        <NumberField
          path={`${path}.longestService`}
          label={say('setUp.longestService')}
          hint={say('setUp.longestServiceHint')}
        />
        <TextField path={`${path}.lane`} label={say('setUp.laneId')} hint={say('setUp.laneIdHint')} />
      </Fields>
      <Fields legend={say('setUp.plan')}>
        <Plan path={`${path}.plan`} />
      </Fields>
    </>
  );
}

function Plan({ path }: { path: string }) {
  const { say } = useSpeech();
  return (
    <Rows
      path={path}
      optional
      add={say('setUp.addStretch')}
      rowName={(index) => say('setUp.stretchNumber', { number: index + 1 })}
      fresh={() => ({ from: '09:00', until: '18:00', booths: 1 })}
    >
      {(row) => (
        <>
          <ClockField path={`${row}.from`} label={say('setUp.from')} />
          <ClockField path={`${row}.until`} label={say('setUp.until')} />
          <NumberField path={`${row}.booths`} label={say('setUp.boothCount')} />
        </>
      )}
    </Rows>
  );
}
