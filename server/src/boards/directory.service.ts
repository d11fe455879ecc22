import type { ClinicConfig, DistrictDirectory } from '@hannun/shared/contract';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { DistrictService } from '../districts/district.service.js';
import { SerializedJson } from '../http/serialized-json.js';

@Injectable()
export class DirectoryService {
  private cache: { config: DistrictService['config']; json: SerializedJson } | null = null;

  constructor(
    private readonly district: DistrictService,
    private readonly serverConfig: ServerConfig,
  ) {}

  serialized(): SerializedJson {
    const { config } = this.district;
    if (this.cache?.config !== config)
      this.cache = { config, json: new SerializedJson(this.toDirectory(config)) };
    return this.cache.json;
  }

  private toDirectory({
    district,
    clinics,
    levels = defaultLevelThresholds,
  }: DistrictService['config']): DistrictDirectory {
    return {
      district,
      setUp: this.district.version,
      timeZone: this.serverConfig.timeZone,
      tiles: this.serverConfig.mapTiles,
      clinics: clinics.map(({ lanes, ...facts }) => ({ levels, ...facts, ...laneHoursOf(lanes) })),
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
