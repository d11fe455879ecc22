import { ticketDigits } from './limits.js';

export const kebabIdPattern = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const laneCodePattern = /^[A-Z]$/;
/** `A027`, or of a tablet's own series `AK07`. */
export const ticketPattern = new RegExp(
  `^([A-Z])(\\d{${ticketDigits.min},${ticketDigits.max}}|[A-Z]\\d\\d)$`,
);
/** 64 random bits or more, base64url. */
export const ticketTokenPattern = /^[\w-]{11,64}$/;
/** Somebody with a number, or whose slip alone is known. Not a constant, which every page would load. */
export const ticketOrTokenPattern = (): RegExp =>
  new RegExp(`${ticketPattern.source}|${ticketTokenPattern.source}`);
/** Rejects invisible filler characters. */
export const boothPattern = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}-]{1,8}$/u;
export const dayPattern = /^\d{4}-\d\d-\d\d$/;
export const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** `24:00` is the midnight that ends the day. */
export const clockPattern = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
export const halfHourPattern = /^(([01]\d|2[0-3]):[03]0|24:00)$/;
export const clockBeforeMidnightPattern = /^([01]\d|2[0-3]):[0-5]\d$/;
export const telephonePattern = /^\+?\d[\d ()-]{1,22}$/;
export const screenSecretPattern = /^[\w-]{32}$/;
export const pushPublicKeyPattern = /^[\w-]{80,100}=*$/;
export const pushSecretPattern = /^[\w-]{16,32}=*$/;
/** `ranges.pageSize`, without leading zeros. */
export const pageSizePattern = /^([1-9]\d?|[1-4]\d\d|500)$/;
/** `ranges.travelMinutes`, without leading zeros. */
export const travelMinutesPattern = /^(\d|[1-9]\d|1\d\d|2[0-3]\d|240)$/;
export const oneLinePattern = /^[^\n]*$/;
