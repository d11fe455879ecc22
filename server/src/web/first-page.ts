import type { Snapshot } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../broadcast/boards.service.js';
import { FactsService } from '../broadcast/facts.service.js';
import type { Prepared } from '../broadcast/prepared.js';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import type { FirstPaint } from './first-paint.js';
import { plainText, tableRows } from './read-out.js';

type ReadOut = { json: string; rows: string; plain: string };

/** The district's current state, for pages that show it without another request. */
@Injectable()
export class FirstPage {
  constructor(
    private readonly boards: BoardsService,
    private readonly facts: FactsService,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  private kept: (ReadOut & { of: Prepared; second: number }) | null = null;

  readonly parts = { first: () => this.first(), plain: () => this.plain() };

  private first(): FirstPaint {
    const { json, rows } = this.read();
    return { snapshot: json, facts: this.facts.prepared().json, rows };
  }

  private plain(): string {
    return this.read().plain;
  }

  private read(): ReadOut {
    const of = this.boards.snapshot();
    const second = Math.floor(this.clock.nowMs() / 1_000);
    if (this.kept?.of !== of || this.kept.second !== second)
      this.kept = { of, second, ...this.readOut(of.json, second * 1_000) };
    return this.kept;
  }

  private readOut(json: string, now: number): ReadOut {
    const snapshot = this.named(JSON.parse(json));
    const rows = tableRows(snapshot, now, this.zone.name);
    return { json, rows, plain: plainText(snapshot, now, this.zone.name) };
  }

  /** People do not know clinics by their ids. */
  private named(snapshot: Snapshot): Snapshot {
    const missing = (snapshot.missing ?? []).map((id) => this.district.clinic(id)?.name.ko ?? id);
    return { ...snapshot, missing };
  }
}
