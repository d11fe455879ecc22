const residentPrefix = 'resident:';

/** `key` identifies the ticket without revealing its token. */
export const residentDeviceId = (key: string): string => `${residentPrefix}${key}`;

export const isResidentDevice = (device: string): boolean => device.startsWith(residentPrefix);
