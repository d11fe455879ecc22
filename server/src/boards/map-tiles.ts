import type { DistrictDirectory } from '@hannun/shared/contract';

export class MapTiles {
  constructor(readonly source: DistrictDirectory['tiles']) {}
}
