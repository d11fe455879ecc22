import { Length } from 'class-validator';

/** A password to be taken from now on: long rather than complicated. */
export const IsNewPassword = () => Length(12, 128, { message: 'password must be 12 to 128 characters long' });
