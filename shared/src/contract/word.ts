/** A word of the district office to a clinic's tablets. */
export type Word = { id: string; at: string; text: { ko: string; en?: string } };
