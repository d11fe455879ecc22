export type Word = { id: string; at: string; text: { ko: string; en?: string } };
