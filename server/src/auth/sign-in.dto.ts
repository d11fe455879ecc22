import { IsString, Length } from 'class-validator';

export class AdminTokenDto {
  @IsString() @Length(1, 200) token: string;
}

export class PasswordSignInDto {
  @IsString() @Length(1, 60) name: string;
  @IsString() @Length(1, 200) password: string;
}
