import type { Snapshot } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { FactsService } from '../broadcast/facts.service.js';
import { Clock } from '../clock.js';
import { TimeZone } from '../time-zone.js';
import type { FirstPaint } from './first-paint.js';
import { plainText, tableRows } from './read-out.js';

/** What the district looks like at this moment, for pages that show it without asking again. */
@Injectable()
export class FirstPage {
  constructor(
    private readonly boards: BoardsService,
    private readonly facts: FactsService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** What the web apps ask for at each request. */
  readonly parts = { first: () => this.first(), plain: () => this.plain() };

  private first(): FirstPaint {
    const { json } = this.boards.snapshot();
    const rows = tableRows(this.snapshot(json), this.clock.milliseconds(), this.zone.name);
    return { snapshot: json, facts: this.facts.prepared().json, rows };
  }

  private plain(): string {
    return plainText(this.snapshot(this.boards.snapshot().json), this.clock.milliseconds(), this.zone.name);
  }

  private snapshot(json: string): Snapshot {
    return JSON.parse(json);
  }
}
