import type { DistrictConfig } from '@hannun/shared';
import { Body, Controller, Get, Headers, Patch, Put, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditInterceptor } from '../audit/audit.interceptor.js';
import { OfficeGuard } from '../office/office.guard.js';
import { tagOf } from './entity-tag.js';
import { onePart } from './one-part.js';
import { type DistrictPart, SetUpService } from './set-up.service.js';

/** Export and import of the whole configuration, and the district's own section. */
@Controller('api/v1/admin')
@UseInterceptors(AuditInterceptor)
@UseGuards(OfficeGuard)
export class SetUpController {
  constructor(private readonly setUp: SetUpService) {}

  @Get('set-up')
  whole(@Res({ passthrough: true }) reply: FastifyReply): DistrictConfig {
    void reply.headers({
      etag: tagOf(this.setUp.whole),
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="hannun-set-up-${this.setUp.whole.district.id}.json"`,
    });
    return this.setUp.whole;
  }

  @Put('set-up')
  async replace(
    @Body() payload: unknown,
    @Headers('if-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DistrictConfig> {
    await this.setUp.replace(payload, known);
    return this.whole(reply);
  }

  @Get('district')
  district(@Res({ passthrough: true }) reply: FastifyReply): DistrictPart {
    void reply.headers({ etag: tagOf(this.setUp.districtPart), 'cache-control': 'no-store' });
    return this.setUp.districtPart;
  }

  @Patch('district')
  async changeDistrict(
    @Body() payload: unknown,
    @Headers('if-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DistrictPart> {
    await this.setUp.changeDistrict(onePart(payload), known);
    return this.district(reply);
  }
}
