import type { DistrictDirectory } from '@hannun/shared/contract';
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
      clinics: clinics.map(({ lanes: _, ...facts }) => ({ levels, ...facts })),
    };
  }
}
