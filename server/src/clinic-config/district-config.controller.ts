import type { DistrictConfig, DistrictSettings } from '@hannun/shared/contract';
import { Body, Get, Headers, Patch, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OfficeController } from '../auth/office-controller.decorator.js';
import { SerializedJson } from '../http/serialized-json.js';
import { ClinicConfigService, parseConfigPatch } from './clinic-config.service.js';

/** Export and import of the whole configuration, and the district's own section. */
@OfficeController()
export class DistrictConfigController {
  constructor(private readonly config: ClinicConfigService) {}

  @Get('set-up')
  exportConfig(@Res({ passthrough: true }) reply: FastifyReply): DistrictConfig {
    void reply.headers({
      etag: new SerializedJson(this.config.current).etag,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="hannun-set-up-${this.config.current.district.id}.json"`,
    });
    return this.config.current;
  }

  @Put('set-up')
  async replace(
    @Body() payload: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DistrictConfig> {
    await this.config.replace(payload, ifMatch);
    return this.exportConfig(reply);
  }

  @Get('district')
  district(@Res({ passthrough: true }) reply: FastifyReply): DistrictSettings {
    void reply.headers({
      etag: new SerializedJson(this.config.districtSection).etag,
      'cache-control': 'no-store',
    });
    return this.config.districtSection;
  }

  @Patch('district')
  async changeDistrict(
    @Body() payload: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DistrictSettings> {
    await this.config.changeDistrict(parseConfigPatch(payload), ifMatch);
    return this.district(reply);
  }
}
