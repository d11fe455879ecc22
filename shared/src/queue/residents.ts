const mark = 'resident:';

/** The name under which a resident's own command stands in the log. `key` tells the ticket, not its token. */
export const residentDevice = (key: string): string => `${mark}${key}`;

/** Whether a resident's phone did this, and not staff: it says nothing of whether staff are at work. */
export const isResident = (device: string): boolean => device.startsWith(mark);
