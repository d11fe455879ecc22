/** How one language says a wait; `between` and `minutes` stand side by side, so a screen may set the unit small. */
export type WaitList = Readonly<
  Record<'none' | 'within' | 'between' | 'minutes' | 'over' | 'overHours' | 'overBoth', string>
>;
