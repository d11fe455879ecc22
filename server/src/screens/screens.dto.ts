import { textRules } from '@hannun/shared/clinic-config';
import {
  type ColorScheme,
  clockBeforeMidnightPattern,
  colorSchemes,
  maxScreenPixels,
  ranges,
  type ScreenChange,
  type ScreenConfirmation,
  type ScreenLayout,
  type ScreenRedemption,
  type ScreenReport,
  type ScreenSound,
  type ScreenTheme,
  type ScreenVoice,
  screenCodePattern,
  screenLayouts,
  screenSecretPattern,
  screenSounds,
  screenThemes,
  screenVoices,
  type UrgentNotice,
} from '@hannun/shared/contract';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { IsDisplayText } from '../validation/display-text.decorator.js';
import { IsKebabId } from '../validation/field-decorators.js';
import { NullableField, OptionalField } from '../validation/parse-payload.js';

const IsClockTime = (example: string) =>
  Matches(clockBeforeMidnightPattern, { message: `$property must be a clock time such as ${example}` });

export class ScreenReportDto implements ScreenReport {
  @IsKebabId() target: string;
  @IsDisplayText(textRules.build) build: string;
  @IsIn(screenLayouts) layout: ScreenLayout;
  @IsIn(colorSchemes) theme: ColorScheme;
  @IsInt() @Min(1) @Max(maxScreenPixels) width: number;
  @IsInt() @Min(1) @Max(maxScreenPixels) height: number;
  @IsIn(screenSounds) sound: ScreenSound;
  @IsDisplayText(textRules.shownPage) shown: string;
}

/** `null` resets a setting to the screen's own choice. */
export class ScreenSettingsChangeDto implements ScreenChange {
  @OptionalField() @IsDisplayText({ ...textRules.deviceLabel, allowEmpty: true }) label?: string;
  @OptionalField() @NullableField() @IsKebabId() target?: string | null;
  @OptionalField() @NullableField() @IsIn(screenLayouts) layout?: ScreenLayout | null;
  @OptionalField() @NullableField() @IsIn(screenThemes) theme?: ScreenTheme | null;
  @OptionalField() @NullableField() @IsClockTime('19:00') darkFrom?: string | null;
  @OptionalField() @NullableField() @IsClockTime('07:00') darkUntil?: string | null;
  @OptionalField() @NullableField() @IsInt() @Min(ranges.volume[0]) @Max(ranges.volume[1]) volume?:
    | number
    | null;
  @OptionalField() @NullableField() @IsIn(screenVoices) voice?: ScreenVoice | null;
}

export class UrgentNoticeDto implements UrgentNotice {
  @IsDisplayText(textRules.urgentNotice.ko) ko: string;
  @OptionalField() @IsDisplayText(textRules.urgentNotice.en) en?: string;
}

export class ConfirmScreenDto implements ScreenConfirmation {
  @Matches(screenCodePattern, { message: 'code must be the six letters the screen shows' })
  code: string;
  @IsKebabId() target: string;
  @OptionalField() @IsDisplayText(textRules.deviceLabel) label?: string;
}

export class RedeemScreenDto implements ScreenRedemption {
  @IsString()
  @Matches(screenSecretPattern, { message: 'secret must be the one given with the code' })
  secret: string;
  @IsKebabId() screen: string;
}
