/** `between` and `minutes` are separate so that a screen can set the unit smaller. */
export type WaitMessages = Readonly<
  Record<'none' | 'within' | 'between' | 'minutes' | 'over' | 'overHours' | 'overBoth', string>
>;
