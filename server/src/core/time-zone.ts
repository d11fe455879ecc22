/** The district's time zone (IANA name); queue days begin at its midnight. */
export class TimeZone {
  constructor(readonly name: string) {}
}
