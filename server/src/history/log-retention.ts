/** For how many days whole logs are kept, and past boards can be reconstructed. */
export class LogRetention {
  constructor(readonly days: number) {}
}
