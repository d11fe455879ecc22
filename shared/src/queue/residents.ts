const mark = 'resident:';

/** `key` identifies the ticket without revealing its token. */
export const residentDevice = (key: string): string => `${mark}${key}`;

export const isResident = (device: string): boolean => device.startsWith(mark);
