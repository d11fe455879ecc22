import type { DistrictFacts } from '@hannun/shared';

/** Where residents' maps take their pictures from; without them the map is pins on plain ground. */
export class MapTiles {
  constructor(readonly source: DistrictFacts['tiles']) {}
}
