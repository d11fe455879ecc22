import { validateClinicConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import type { PublicHoliday } from '@hannun/shared/public-holidays';
import { chooseAllHolidays, chooseHoliday, holidayRowsOf } from '../holidays/holiday-choices.js';

type Coming = { holidays: readonly PublicHoliday[]; today: string };

/**
 * Another clinic with the lane hours and the choices for coming holidays of this one. Lanes are matched by their id;
 * `null` where its own hours do not allow it.
 */
export function copyHours(source: ClinicConfig, target: ClinicConfig, coming: Coming): ClinicConfig | null {
  const withLanes = { ...target, lanes: target.lanes.map((lane) => copyLaneHours(source, lane)) };
  const copied = copyHolidays(source, withLanes, coming);
  return validateClinicConfig(copied).length === 0 ? copied : null;
}

function copyLaneHours({ lanes }: ClinicConfig, { weekly, exceptions, ...lane }: LaneConfig): LaneConfig {
  const source = lanes.find((each) => each.lane === lane.lane);
  const hours = source ?? { weekly, exceptions };
  return {
    ...lane,
    ...(hours.weekly && { weekly: hours.weekly }),
    ...(hours.exceptions && { exceptions: hours.exceptions }),
  };
}

function copyHolidays(source: ClinicConfig, target: ClinicConfig, coming: Coming): ClinicConfig {
  const { exceptions: _, publicHolidays: __, ...rest } = target;
  const rule = source.publicHolidays ?? 'as-usual';
  const base: ClinicConfig = { ...rest, ...chooseAllHolidays(target, rule, coming) };
  const rows = holidayRowsOf(
    source,
    coming.holidays.filter(({ day }) => day >= coming.today),
  );
  return rows.reduce<ClinicConfig>((clinic, { days, state }) => {
    if (state !== 'closed' && state !== 'as-usual') return clinic;
    const { exceptions: __, ...others } = clinic;
    const exceptions = chooseHoliday(clinic, days, state);
    return { ...others, ...(exceptions && { exceptions }) };
  }, base);
}
