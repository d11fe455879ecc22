/** The office's first credential on every test server. */
export const adminToken = '0eb39dd399beb8491a7bd80ca5af29e74328c627182148d0';
