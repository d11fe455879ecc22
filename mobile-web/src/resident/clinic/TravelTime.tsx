import type { Board } from '@hannun/shared/contract';
import { useId } from 'react';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { assessArrival } from '../travel/arrival-outlook.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { leadingLane } from '../wait/clinic-wait.js';
import './TravelTime.css';

const minuteOptions = [5, 10, 20, 30, 45, 60] as const;

export function TravelTime({ board, pageData }: { board: Board; pageData: PageData }) {
  const { t } = useTranslation();
  const fieldId = useId();
  const { travel, now } = pageData;
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  const travelEstimate = estimateTravel(clinicInfo, travel);
  const outlook =
    travelEstimate &&
    assessArrival(board, {
      lane: leadingLane(board, null),
      clinicInfo,
      travelMinutes: travelEstimate.travelMinutes,
      nowMs: now.wallMs,
    });
  if (board.status !== 'open') return null;
  return (
    <section className="clinic-block travel-time">
      <label htmlFor={fieldId}>{t('travel')}</label>
      <select
        id={fieldId}
        value={travel.minutes ?? ''}
        onChange={({ target }) => travel.setMinutes(Number(target.value) || null)}
      >
        <option value="">
          {travelEstimate && travel.minutes === null
            ? t('travelMinutes', { count: travelEstimate.travelMinutes })
            : '–'}
        </option>
        {minuteOptions.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('travelMinutes', { count: minutes })}
          </option>
        ))}
      </select>
      <p role="status" className="travel-time__answer" data-answer={outlook}>
        {outlook && t(`arrivalOutlook.${outlook}`)}
      </p>
    </section>
  );
}
