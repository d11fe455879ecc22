import { Module } from '@nestjs/common';
import { AddressLimits } from './address-limits.js';
import { ClientAddressResolver } from './client-address-resolver.js';
import { DeviceLimits } from './device-limits.js';
import { RejectionCounts } from './rejection-counts.js';
import { RejectionReporter } from './rejection-reporter.js';
import { ResidentLimits } from './resident-limits.js';

/** How much one address, device or slip may ask of this process. */
@Module({
  providers: [
    AddressLimits,
    ClientAddressResolver,
    DeviceLimits,
    RejectionCounts,
    RejectionReporter,
    ResidentLimits,
  ],
  exports: [AddressLimits, ClientAddressResolver, DeviceLimits, RejectionCounts, ResidentLimits],
})
export class LimitsModule {}
