import type { WriteContext } from '../write-context.js';

export const nextEpoch = ({ now }: Pick<WriteContext, 'now'>, epoch: number): number =>
  Math.max(epoch + 1, Date.parse(now()));
