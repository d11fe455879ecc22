/** The office's first credential on every test server. */
export const adminToken = '6adb87524ceb234cd3678fe88005bffe';
