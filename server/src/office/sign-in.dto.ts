import { IsString, Length } from 'class-validator';

export class FirstCredentialDto {
  @IsString() @Length(1, 200) token: string;
}
