/** The origin residents reach this district at, as it was set up; `null`: the one a page was opened by. */
export class PublicAddress {
  constructor(readonly origin: string | null) {}
}
