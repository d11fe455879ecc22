import { exceptionsWithHolidays } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DistrictDirectory } from '@hannun/shared/contract';
import { addDays } from '@hannun/shared/date-time';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { publicHolidayDays } from '@hannun/shared/public-holidays';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { ServerConfig } from '../core/config.js';
import { queueDayAt } from '../core/local-date.js';
import { DistrictService } from '../districts/district.service.js';
import { SerializedJson } from '../http/serialized-json.js';

/** Pages kept open or offline know the hours of this many days. */
const knownDays = 60;

@Injectable()
export class DirectoryService {
  private cache: { config: DistrictService['config']; day: string; json: SerializedJson } | null = null;

  constructor(
    private readonly district: DistrictService,
    private readonly serverConfig: ServerConfig,
    private readonly clock: Clock,
  ) {}

  serialized(): SerializedJson {
    const { config } = this.district;
    const day = queueDayAt(this.clock.nowMs(), this.serverConfig.timeZone);
    if (this.cache?.config !== config || this.cache.day !== day)
      this.cache = { config, day, json: new SerializedJson(this.toDirectory(config, day)) };
    return this.cache.json;
  }

  /** What the map draws without tiles; nothing where the office has set no outline. */
  outline(): SerializedJson {
    const { outline = { type: 'FeatureCollection', features: [] } } = this.district.config.district;
    return new SerializedJson(outline);
  }

  /** Holidays on which a clinic is closed are told as its exceptions: pages know no holidays. */
  private toDirectory(
    { clinics, levels = defaultLevelThresholds }: DistrictService['config'],
    today: string,
  ): DistrictDirectory {
    const { timeZone, mapTiles } = this.serverConfig;
    const end = addDays(today, knownDays);
    const holidays = [...publicHolidayDays(timeZone)].filter((day) => day >= today && day < end);
    return {
      district: this.district.named,
      setUp: this.district.version,
      timeZone,
      tiles: mapTiles,
      clinics: clinics.map(({ lanes, ...facts }) => {
        const exceptions = exceptionsWithHolidays(facts, holidays);
        const laneIds = lanes.map(({ lane }) => lane);
        return { levels, ...facts, laneIds, ...(exceptions && { exceptions }), ...laneHoursOf(lanes) };
      }),
    };
  }
}

function laneHoursOf(lanes: ClinicConfig['lanes']): Pick<DistrictDirectory['clinics'][number], 'laneHours'> {
  const own = lanes.flatMap(({ lane, weekly, exceptions }) =>
    weekly || exceptions
      ? [[lane, { ...(weekly && { weekly }), ...(exceptions && { exceptions }) }] as const]
      : [],
  );
  return own.length > 0 ? { laneHours: Object.fromEntries(own) } : {};
}
