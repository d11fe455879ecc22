import { Injectable } from '@nestjs/common';
import { LightLimit } from './light-limit.js';
import { Limits, type ResidentAsk } from './limits.js';

const minuteMs = 60_000;

/** A ticket allows two answers, one postponement, one leave and one push setting; the rest is for retries. */
const slipChanges = { max: 20, windowMs: 20 * minuteMs };
/** A carrier may put all residents of a district behind one address. */
const blockChanges = { max: 600, windowMs: 20 * minuteMs };
/** Pages left open since yesterday ask once each. */
const wrongTokens = { max: 300, windowMs: minuteMs };

@Injectable()
export class ResidentLimits {
  private readonly slips: LightLimit;
  private readonly blocks: LightLimit;
  private readonly wrong: LightLimit;

  constructor(private readonly limits: Limits) {
    const limit = ({ max, windowMs }: { max: number; windowMs: number }) =>
      new LightLimit(limits.scaled(max), windowMs);
    this.slips = limit(slipChanges);
    this.blocks = limit(blockChanges);
    this.wrong = limit(wrongTokens);
  }

  allowsChange(whose: string, block: string): boolean {
    return this.noted('wishes', this.slips.allows(whose) && this.blocks.allows(block));
  }

  allowsWrongToken(block: string): boolean {
    return this.noted('slips', this.wrong.allows(block));
  }

  private noted(kind: ResidentAsk, fits: boolean): boolean {
    if (!fits) this.limits.refused[kind] += 1;
    return fits;
  }
}
