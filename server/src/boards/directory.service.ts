import type { DistrictDirectory } from '@hannun/shared';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { Injectable } from '@nestjs/common';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { MapTiles } from './map-tiles.js';
import { SerializedJson } from './serialized-json.js';

@Injectable()
export class DirectoryService {
  private cache: { of: DistrictService['config']; prepared: SerializedJson } | null = null;

  constructor(
    private readonly district: DistrictService,
    private readonly zone: TimeZone,
    private readonly tiles: MapTiles,
  ) {}

  serialized(): SerializedJson {
    const { config: setUp } = this.district;
    if (this.cache?.of !== setUp)
      this.cache = { of: setUp, prepared: new SerializedJson(this.toDirectory(setUp)) };
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
