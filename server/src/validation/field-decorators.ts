import {
  boothPattern,
  dayPattern,
  kebabIdPattern,
  laneCodePattern,
  maxTicketNumber,
  ticketPattern,
  timestampPattern,
} from '@hannun/shared/contract';
import { isDay } from '@hannun/shared/date-time';
import { applyDecorators } from '@nestjs/common';
import { IsInt, IsISO8601, Matches, Max, Min, ValidateBy } from 'class-validator';

export const isKebabId = (value: unknown): value is string =>
  typeof value === 'string' && kebabIdPattern.test(value);

export const IsKebabId = () =>
  Matches(kebabIdPattern, { message: '$property must be a lower-case kebab id' });

export const IsTicket = (options: { each?: boolean } = {}) =>
  Matches(ticketPattern, { ...options, message: '$property must be a ticket such as A027' });

export const IsTicketNumber = () => applyDecorators(IsInt(), Min(1), Max(maxTicketNumber));

export const IsSeriesLetter = () =>
  Matches(laneCodePattern, { message: '$property must be a letter such as K' });

export const IsBooth = (options: { each?: boolean } = {}) =>
  Matches(boothPattern, { ...options, message: '$property must be a booth name such as 1' });

export const IsDay = () =>
  applyDecorators(
    Matches(dayPattern, { message: '$property must be a day such as 2026-11-26' }),
    ValidateBy({
      name: 'isInCalendar',
      validator: {
        validate: (day) => typeof day === 'string' && isDay(day),
        defaultMessage: () => '$property must be a day of the calendar',
      },
    }),
  );

export const IsTimestamp = () =>
  applyDecorators(
    Matches(timestampPattern, {
      message: '$property must be an ISO-8601 time with an offset',
    }),
    IsISO8601(
      { strict: true, strictSeparator: true },
      { message: '$property must be an existing date and time' },
    ),
    // Leap seconds and unusual offsets match the pattern but cannot be parsed.
    ValidateBy({
      name: 'isReadable',
      validator: { validate: (time) => typeof time === 'string' && !Number.isNaN(Date.parse(time)) },
    }),
  );
