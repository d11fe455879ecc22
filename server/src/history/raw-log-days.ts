/** For how many days whole logs are kept, and past boards can be reconstructed. */
export class RawLogDays {
  constructor(readonly count: number) {}
}
