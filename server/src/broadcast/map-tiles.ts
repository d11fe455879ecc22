import type { DistrictFacts } from '@hannun/shared';

export class MapTiles {
  constructor(readonly source: DistrictFacts['tiles']) {}
}
