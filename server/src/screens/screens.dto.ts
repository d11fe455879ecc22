import { textRules } from '@hannun/shared/clinic-config';
import {
  type ColorScheme,
  colorSchemes,
  type ScreenLayout,
  type ScreenReport,
  type ScreenSound,
  type ScreenTheme,
  type ScreenVoice,
  screenLayouts,
  screenSounds,
  screenThemes,
  screenVoices,
} from '@hannun/shared/contract';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { IsKebabId } from '../validation/field-decorators.js';
import { NullableField, OptionalField } from '../validation/parse-payload.js';

const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;
const IsClockTime = (example: string) =>
  Matches(clockPattern, { message: `$property must be a clock time such as ${example}` });
const maxPixels = 32_768;

export class ScreenReportDto implements ScreenReport {
  @IsKebabId() target: string;
  @IsDisplayText({ maxLength: 40 }) build: string;
  @IsIn(screenLayouts) layout: ScreenLayout;
  @IsIn(colorSchemes) theme: ColorScheme;
  @IsInt() @Min(1) @Max(maxPixels) width: number;
  @IsInt() @Min(1) @Max(maxPixels) height: number;
  @IsIn(screenSounds) sound: ScreenSound;
  @IsDisplayText({ maxLength: 20 }) shown: string;
}

/** `null` resets a setting to the screen's own choice. */
export class ScreenSettingsChangeDto {
  @OptionalField() @IsDisplayText({ ...textRules.deviceLabel, allowEmpty: true }) label?: string;
  @OptionalField() @NullableField() @IsKebabId() target?: string | null;
  @OptionalField() @NullableField() @IsIn(screenLayouts) layout?: ScreenLayout | null;
  @OptionalField() @NullableField() @IsIn(screenThemes) theme?: ScreenTheme | null;
  @OptionalField() @NullableField() @IsClockTime('19:00') darkFrom?: string | null;
  @OptionalField() @NullableField() @IsClockTime('07:00') darkUntil?: string | null;
  @OptionalField() @NullableField() @IsInt() @Min(0) @Max(100) volume?: number | null;
  @OptionalField() @NullableField() @IsIn(screenVoices) voice?: ScreenVoice | null;
}

export class UrgentNoticeDto {
  @IsDisplayText(textRules.urgentNotice.ko) ko: string;
  @OptionalField() @IsDisplayText(textRules.urgentNotice.en) en?: string;
}

export class ConfirmScreenDto {
  @Matches(/^[B-DF-HJ-NP-TV-XZ]{6}$/, { message: 'code must be the six letters the screen shows' })
  code: string;
  @IsKebabId() target: string;
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
}

export class RedeemScreenDto {
  @IsString()
  @Matches(/^[\w-]{32}$/, { message: 'secret must be the one given with the code' })
  secret: string;
  @IsKebabId() screen: string;
}
