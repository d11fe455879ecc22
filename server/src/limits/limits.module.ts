import { Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { ClientAddresses } from './client-addresses.js';
import { DeviceLimits } from './device-limits.js';
import { Limits } from './limits.js';
import { RefusalWatch } from './refusal-watch.js';
import { ResidentLimits } from './resident-limits.js';

/** How much one address, device or slip may ask of this process. */
@Global()
@Module({
  providers: [
    { provide: Limits, useFactory: ({ rateLimits }: Config) => new Limits(rateLimits), inject: [Config] },
    {
      provide: ClientAddresses,
      useFactory: ({ trustedProxies }: Config) => new ClientAddresses(trustedProxies),
      inject: [Config],
    },
    DeviceLimits,
    ResidentLimits,
    RefusalWatch,
  ],
  exports: [Limits, ClientAddresses, DeviceLimits, ResidentLimits],
})
export class LimitsModule {}
