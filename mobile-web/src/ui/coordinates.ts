import type { ClinicConfig } from '@hannun/shared/contract';

export type Coordinates = ClinicConfig['position'];
