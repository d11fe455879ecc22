import { Injectable } from '@nestjs/common';
import { LightLimit } from './light-limit.js';
import { Limits, type ResidentAsk } from './limits.js';

const minuteMs = 60_000;

/**
 * What one slip may ask to be changed: its rules let it answer a call twice, postpone once, leave once and be
 * told of its turn; the rest is repeats over a bad line.
 */
const slipChanges = { max: 20, windowMs: 20 * minuteMs };
/** The same of all slips behind one address block. A carrier puts a district's residents behind one. */
const blockChanges = { max: 600, windowMs: 20 * minuteMs };
/** Tokens of no slip of today from one address block: pages left open since yesterday ask once each. */
const wrongTokens = { max: 300, windowMs: minuteMs };

/** Counts what holders of slips, and those who say they are, ask of tickets and messages. */
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

  /** Counts one more change asked for by a slip, or by a browser's push address, and tells whether it is within the limit. */
  allowsChange(whose: string, block: string): boolean {
    return this.noted('wishes', this.slips.allows(whose) && this.blocks.allows(block));
  }

  /** Counts one more token of no slip, and tells whether it is within the limit. */
  allowsWrongToken(block: string): boolean {
    return this.noted('slips', this.wrong.allows(block));
  }

  private noted(kind: ResidentAsk, fits: boolean): boolean {
    if (!fits) this.limits.refused[kind] += 1;
    return fits;
  }
}
