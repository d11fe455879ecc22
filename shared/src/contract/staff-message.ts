import { Notice } from './clinic.js';
import { time } from './fields.js';
import { named, object, text, type ValueOf } from './schema.js';

export const StaffMessageText = named('StaffMessageText', object({ text: Notice }));
export type StaffMessageText = ValueOf<typeof StaffMessageText>;

export const StaffMessage = named('StaffMessage', object({ id: text, at: time, text: Notice }));
export type StaffMessage = ValueOf<typeof StaffMessage>;
