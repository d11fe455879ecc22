import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { type FoundTicket, TokenBook } from './token-book.js';

/** The slips of all clinics, indexed by token. */
@Injectable()
export class Slips {
  private readonly books = new WeakMap<ClinicDayStream, TokenBook>();

  constructor(projections: ClinicDayRegistry) {
    projections.onChange((clinicId) => {
      const follower = projections.get(clinicId);
      if (follower) this.bookOf(follower).take(follower);
    });
  }

  /** `null`: no slip of today carries this token. */
  find(follower: ClinicDayStream, token: string): FoundTicket | null {
    return this.bookOf(follower).find(follower.state, token);
  }

  private bookOf(follower: ClinicDayStream): TokenBook {
    const known = this.books.get(follower);
    if (known) return known;
    const book = new TokenBook();
    this.books.set(follower, book);
    return book;
  }
}
