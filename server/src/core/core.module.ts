import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Config } from '../config.js';
import { TimeZone } from '../time-zone.js';

/** What every feature may need: the settings and the district's time zone. */
@Global()
@Module({})
export class CoreModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: Config, useValue: config },
        { provide: TimeZone, useValue: new TimeZone(config.timeZone) },
      ],
      exports: [Config, TimeZone],
    };
  }
}
