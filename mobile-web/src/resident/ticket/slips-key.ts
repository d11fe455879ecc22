/** Where the slips are kept, for pages that only ask whether there are any. */
export const slipsKey = 'hannun:slips';
