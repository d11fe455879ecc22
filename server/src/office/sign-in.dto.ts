import { IsString, Length } from 'class-validator';

export class FirstCredentialDto {
  @IsString() @Length(1, 200) token: string;
}

export class PasswordDto {
  @IsString() @Length(1, 60) name: string;
  @IsString() @Length(1, 200) password: string;
}
