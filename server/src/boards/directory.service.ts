import type { DistrictDirectory } from '@hannun/shared/contract';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { Injectable } from '@nestjs/common';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { SerializedJson } from '../http/serialized-json.js';
import { MapTiles } from './map-tiles.js';

@Injectable()
export class DirectoryService {
  private cache: { of: DistrictService['config']; prepared: SerializedJson } | null = null;

  constructor(
    private readonly district: DistrictService,
    private readonly zone: TimeZone,
    private readonly tiles: MapTiles,
  ) {}

  serialized(): SerializedJson {
    const { config } = this.district;
    if (this.cache?.of !== config)
      this.cache = { of: config, prepared: new SerializedJson(this.toDirectory(config)) };
    return this.cache.prepared;
  }

  private toDirectory({
    district,
    clinics,
    levels = defaultLevelThresholds,
  }: DistrictService['config']): DistrictDirectory {
    return {
      district,
      setUp: this.district.version,
      timeZone: this.zone.name,
      tiles: this.tiles.source,
      clinics: clinics.map(({ lanes: _, ...facts }) => ({ levels, ...facts })),
    };
  }
}
