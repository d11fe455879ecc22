import type { Snapshot } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../boards/boards.service.js';
import { DirectoryService } from '../boards/directory.service.js';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import type { SerializedJson } from '../http/serialized-json.js';
import type { InitialData } from './initial-data.js';
import { noScriptTable } from './no-script-table.js';
import { foreignPlainText, summarizeInForeign } from './plain-foreign-text.js';
import { plainText, summarizeClinics } from './plain-text-board.js';

type InLanguage = (language: ResidentLanguage) => string;
type RenderedDistrict = { json: string; plainIn: InLanguage; tableIn: InLanguage };

/** The district's current state, for pages that show it without another request. */
@Injectable()
export class InitialDataService {
  constructor(
    private readonly boards: BoardsService,
    private readonly directory: DirectoryService,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  private cache: (RenderedDistrict & { of: SerializedJson; second: number }) | null = null;

  initialData(language: ResidentLanguage): InitialData {
    const { json, tableIn } = this.rendered();
    return { snapshot: json, directory: this.directory.serialized().json, noScript: tableIn(language) };
  }

  plainText(language: ResidentLanguage): string {
    return this.rendered().plainIn(language);
  }

  private rendered(): RenderedDistrict {
    const of = this.boards.snapshot();
    const second = Math.floor(this.clock.nowMs() / 1_000);
    if (this.cache?.of !== of || this.cache.second !== second)
      this.cache = { of, second, ...this.render(of.json, second * 1_000) };
    return this.cache;
  }

  private render(json: string, nowMs: number): RenderedDistrict {
    const snapshot = this.nameMissingClinics(JSON.parse(json));
    const reading = { nowMs, timeZone: this.zone.name };
    return {
      json,
      plainIn: oncePerLanguage((language) =>
        language === 'ko' ? plainText(snapshot, reading) : foreignPlainText(snapshot, reading, language),
      ),
      tableIn: oncePerLanguage((language) =>
        noScriptTable(
          language === 'ko'
            ? summarizeClinics(snapshot, reading)
            : summarizeInForeign(snapshot, reading, language),
          language,
        ),
      ),
    };
  }

  /** People do not know clinics by their ids. */
  private nameMissingClinics(snapshot: Snapshot): Snapshot {
    const missing = (snapshot.missing ?? []).map((id) => this.district.clinic(id)?.name.ko ?? id);
    return { ...snapshot, missing };
  }
}

/** Made once a language is asked for. */
function oncePerLanguage(make: InLanguage): InLanguage {
  const made: Partial<Record<ResidentLanguage, string>> = {};
  return (language) => {
    made[language] ??= make(language);
    return made[language];
  };
}
