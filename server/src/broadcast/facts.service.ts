import type { DistrictDirectory } from '@hannun/shared';
import { defaultLevelThresholds } from '@hannun/shared/forecast';
import { Injectable } from '@nestjs/common';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { MapTiles } from './map-tiles.js';
import { Prepared } from './prepared.js';

@Injectable()
export class FactsService {
  private kept: { of: DistrictService['config']; prepared: Prepared } | null = null;

  constructor(
    private readonly district: DistrictService,
    private readonly zone: TimeZone,
    private readonly tiles: MapTiles,
  ) {}

  prepared(): Prepared {
    const { config: setUp } = this.district;
    if (this.kept?.of !== setUp) this.kept = { of: setUp, prepared: new Prepared(this.factsOf(setUp)) };
    return this.kept.prepared;
  }

  private factsOf({
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
