/** What both documents say. */
export const license = { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' };

export const httpsCookieName = 'Over https the name begins with __Host-, and no other is accepted';

export const deviceSchemes = {
  deviceToken: { type: 'http', scheme: 'bearer', description: 'The token a device was paired with' },
  deviceCookie: { type: 'apiKey', in: 'cookie', name: 'hannun_device', description: httpsCookieName },
};
