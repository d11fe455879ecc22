import { boothName } from '@hannun/shared/set-up';
import { applyDecorators } from '@nestjs/common';
import { IsInt, IsISO8601, Matches, Max, Min, ValidateBy } from 'class-validator';

const kebab = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a value is an id: lower-case kebab, at most 64 characters. */
export const isKebab = (value: unknown): value is string => typeof value === 'string' && kebab.test(value);

/** An id: lower-case kebab, at most 64 characters. */
export const IsKebab = () => Matches(kebab, { message: '$property must be a lower-case kebab id' });

/** A ticket as it is written: `A027`. */
export const IsTicket = () =>
  Matches(/^[A-Z]\d{3,5}$/, { message: '$property must be a ticket such as A027' });

/** A ticket's number of the day. */
export const IsTicketNumber = () => applyDecorators(IsInt(), Min(1), Max(99_999));

/** A booth's name on its sign: up to eight letters or digits. */
export const IsBooth = (options: { each?: boolean } = {}) =>
  Matches(boothName, { ...options, message: '$property must be booths such as 1' });

/** A moment: ISO-8601 with its offset. */
export const IsMoment = () =>
  applyDecorators(
    Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/, {
      message: '$property must be an ISO-8601 time with its offset',
    }),
    IsISO8601({ strict: true, strictSeparator: true }, { message: '$property must be a time that exists' }),
    // Leap seconds and odd offsets fit the form, but no clock here can tell them.
    ValidateBy({ name: 'isReadable', validator: { validate: (time) => !Number.isNaN(Date.parse(time)) } }),
  );
