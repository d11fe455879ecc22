import { Global, Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { AddressLimits } from './address-limits.js';
import { ClientAddressResolver } from './client-address-resolver.js';
import { DeviceLimits } from './device-limits.js';
import { RejectionReporter } from './rejection-reporter.js';
import { ResidentLimits } from './resident-limits.js';

/** How much one address, device or slip may ask of this process. */
@Global()
@Module({
  providers: [
    {
      provide: AddressLimits,
      useFactory: ({ rateLimitFactor }: ServerConfig) => new AddressLimits(rateLimitFactor),
      inject: [ServerConfig],
    },
    {
      provide: ClientAddressResolver,
      useFactory: ({ trustedProxies }: ServerConfig) => new ClientAddressResolver(trustedProxies),
      inject: [ServerConfig],
    },
    DeviceLimits,
    ResidentLimits,
    RejectionReporter,
  ],
  exports: [AddressLimits, ClientAddressResolver, DeviceLimits, ResidentLimits],
})
export class LimitsModule {}
