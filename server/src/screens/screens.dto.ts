import type { ScreenLayout, ScreenReport, ScreenSound, ScreenTheme, ScreenVoice } from '@hannun/shared';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IsKebab } from '../payload/fields.js';
import { Nullable, Optional } from '../payload/read-payload.js';
import { IsTypedText } from '../payload/typed-text.js';

const layouts: ScreenLayout[] = ['landscape', 'portrait'];
const themes: ScreenTheme[] = ['light', 'dark', 'schedule'];
const sounds: ScreenSound[] = ['on', 'off', 'blocked', 'missing'];
const voices: ScreenVoice[] = ['off', 'ko', 'ko-en'];
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const widest = 32_768;

export class ScreenReportDto implements ScreenReport {
  @IsKebab() target: string;
  @IsTypedText({ most: 40 }) build: string;
  @IsIn(layouts) layout: ScreenLayout;
  @IsIn(['light', 'dark']) theme: 'light' | 'dark';
  @IsInt() @Min(1) @Max(widest) width: number;
  @IsInt() @Min(1) @Max(widest) height: number;
  @IsIn(sounds) sound: ScreenSound;
  @IsTypedText({ most: 20 }) shown: string;
}

/** `null` resets a setting to the screen's own choice. */
export class CareChangeDto {
  @Optional() @IsTypedText({ most: 60, empty: true }) label?: string;
  @Optional() @Nullable() @IsKebab() target?: string | null;
  @Optional() @Nullable() @IsIn(layouts) layout?: ScreenLayout | null;
  @Optional() @Nullable() @IsIn(themes) theme?: ScreenTheme | null;
  @Optional()
  @Nullable()
  @Matches(clock, { message: '$property must be a clock time such as 19:00' })
  darkFrom?: string | null;
  @Optional()
  @Nullable()
  @Matches(clock, { message: '$property must be a clock time such as 07:00' })
  darkUntil?: string | null;
  @Optional() @Nullable() @IsInt() @Min(0) @Max(100) volume?: number | null;
  @Optional() @Nullable() @IsIn(voices) voice?: ScreenVoice | null;
}

export class UrgentNoticeDto {
  @IsTypedText({ most: 80 }) ko: string;
  @Optional() @IsTypedText({ most: 120 }) en?: string;
}

export class ConfirmScreenDto {
  @Matches(/^[B-DF-HJ-NP-TV-XZ]{6}$/, { message: 'code must be the six letters the screen shows' })
  code: string;
  @IsKebab() target: string;
  @Optional() @IsTypedText({ most: 60 }) label?: string;
}

export class RedeemScreenDto {
  @IsString()
  @Matches(/^[\w-]{32}$/, { message: 'secret must be the one given with the code' })
  secret: string;
  @IsKebab() screen: string;
}
