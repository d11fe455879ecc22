import { Length } from 'class-validator';

export const IsNewPassword = () => Length(12, 128, { message: 'password must be 12 to 128 characters long' });
