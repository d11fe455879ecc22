/** For how many days whole logs are kept, and past minutes with them. */
export class RawLogDays {
  constructor(readonly count: number) {}
}
