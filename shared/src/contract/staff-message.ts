export type StaffMessage = { id: string; at: string; text: { ko: string; en?: string } };
