import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicConfig, Exceptions } from '@hannun/shared/contract';
import { useId, useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { Card } from '../../../ui/Card.js';
import { formatDay } from '../../../ui/date-format.js';
import { Options } from '../../../ui/Options.js';
import { DayHours } from '../../clinic/DayHours.js';
import { FieldGroup } from '../../form/fields.js';
import { RemoveButton } from '../../form/RemoveButton.js';
import { useFormContext } from '../../form/use-form.js';
import './LaneExceptions.css';

/** Single days on which a lane runs at other times, or not at all. */
export function LaneExceptions({ clinic }: { clinic: ClinicConfig }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { set } = useFormContext();
  const setOf = (lane: number, exceptions: Exceptions) =>
    set(`lanes.${lane}.exceptions`, Object.keys(exceptions).length > 0 ? exceptions : undefined);
  const rows = clinic.lanes
    .flatMap(({ exceptions = {} }, lane) => Object.keys(exceptions).map((day) => ({ lane, day, exceptions })))
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.lane - other.lane);
  return (
    <Card title={t('laneHours.exceptions')} note={t('laneHours.exceptionsNote')}>
      <div className="lane-exceptions">
        {rows.length > 0 && (
          <FieldGroup>
            <div className="days">
              {rows.map(({ lane, day, exceptions }) => {
                const { [day]: _, ...rest } = exceptions;
                const laneName = clinic.lanes[lane]?.name[language] ?? '';
                const name = t('laneHours.exceptionName', { day: formatDay(language, day), lane: laneName });
                return (
                  <DayHours
                    key={`${day} ${lane}`}
                    path={`lanes.${lane}.exceptions.${day}`}
                    name={name}
                    openHours={openHoursOn(clinic, day)}
                  >
                    {canEdit && <RemoveButton what={name} onClick={() => setOf(lane, rest)} />}
                  </DayHours>
                );
              })}
            </div>
          </FieldGroup>
        )}
        {rows.length === 0 && <p className="form-field__hint">{t('laneHours.exceptionsNone')}</p>}
        {canEdit && (
          <NewException
            clinic={clinic}
            add={(lane, day) => setOf(lane, { ...clinic.lanes[lane]?.exceptions, [day]: null })}
          />
        )}
      </div>
    </Card>
  );
}

/** The clinic's hours of that day, whose breaks hold for each lane anyway. */
function openHoursOn(clinic: ClinicConfig, day: string) {
  const { from, until } = scheduleOn(clinic, day) ?? { from: '09:00', until: '18:00' };
  return { from, until };
}

function NewException({ clinic, add }: { clinic: ClinicConfig; add: (lane: number, day: string) => void }) {
  const { t, language } = useTranslation();
  const id = useId();
  const [lane, setLane] = useState(0);
  const [day, setDay] = useState('');
  const isTaken = day in (clinic.lanes[lane]?.exceptions ?? {});
  return (
    <div className="lane-exceptions__add form-field">
      <input
        type="date"
        aria-label={t('laneHours.exceptionDay')}
        aria-describedby={`${id}-taken`}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <select
        aria-label={t('laneHours.lane')}
        value={lane}
        onChange={({ target }) => setLane(Number(target.value))}
      >
        <Options
          entries={clinic.lanes.map(({ code, name }, index) => [index, `${code} ${name[language]}`])}
        />
      </select>
      <Button
        disabled={day === '' || isTaken}
        onClick={() => {
          add(lane, day);
          setDay('');
        }}
      >
        {t('laneHours.addException')}
      </Button>
      <p id={`${id}-taken`} className="form-field__hint" role="status">
        {isTaken && t('laneHours.exceptionTaken')}
      </p>
    </div>
  );
}
