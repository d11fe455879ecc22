import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ServerConfig } from './config.js';
import { TimeZone } from './time-zone.js';

/** What every feature may need: the settings and the district's time zone. */
@Global()
@Module({})
export class CoreModule {
  static forRoot(config: ServerConfig): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        { provide: ServerConfig, useValue: config },
        { provide: TimeZone, useValue: new TimeZone(config.timeZone) },
      ],
      exports: [ServerConfig, TimeZone],
    };
  }
}
