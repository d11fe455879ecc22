import { Injectable } from '@nestjs/common';
import type { Follower } from '../projection/follower.js';
import { Projections } from '../projection/projections.js';
import { type FoundTicket, TokenBook } from './token-book.js';

/** The slips of all clinics, indexed by token. */
@Injectable()
export class Slips {
  private readonly books = new WeakMap<Follower, TokenBook>();

  constructor(projections: Projections) {
    projections.onChange((clinicId) => {
      const follower = projections.of(clinicId);
      if (follower) this.bookOf(follower).take(follower);
    });
  }

  /** `null`: no slip of today carries this token. */
  find(follower: Follower, token: string): FoundTicket | null {
    return this.bookOf(follower).find(follower.state, token);
  }

  private bookOf(follower: Follower): TokenBook {
    const known = this.books.get(follower);
    if (known) return known;
    const book = new TokenBook();
    this.books.set(follower, book);
    return book;
  }
}
