import type { DistrictDirectory } from '@hannun/shared';

export class MapTiles {
  constructor(readonly source: DistrictDirectory['tiles']) {}
}
