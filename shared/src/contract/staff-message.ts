import type { Notice } from './clinic.js';

export type StaffMessage = { id: string; at: string; text: Notice };
