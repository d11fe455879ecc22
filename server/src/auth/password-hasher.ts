import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../core/domain-error.js';

/** OWASP's parameters for argon2id; `memory` is in KiB. */
const argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;
/** More would take memory and threads from the queue's own work. */
const maxConcurrentHashes = 4;

type Argon2Hash = { memory: number; passes: number; parallelism: number; nonce: Buffer; tag: Buffer };

@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly dummyHash = this.hash(randomBytes(16).toString('hex'));

  /** Returns the PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
  async hash(password: string): Promise<string> {
    const nonce = randomBytes(saltBytes);
    const tag = await this.derive(password, { ...argon2Cost, nonce, tag: Buffer.alloc(tagBytes) });
    const { memory, passes, parallelism } = argon2Cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toUnpaddedBase64(nonce)}$${toUnpaddedBase64(tag)}`;
  }

  /** Takes as long without a hash, so that timing does not reveal which names exist. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const parsed = parseHash(hash ?? (await this.dummyHash));
    if (!parsed) return false;
    const tag = await this.derive(password, parsed);
    return timingSafeEqual(tag, parsed.tag) && hash !== null;
  }

  private async derive(password: string, { tag, ...parameters }: Argon2Hash): Promise<Buffer> {
    if (this.running >= maxConcurrentHashes) throw hasherBusy();
    this.running += 1;
    try {
      return await new Promise((resolve, reject) => {
        const message = password.normalize('NFC');
        argon2('argon2id', { ...parameters, message, tagLength: tag.length }, (error, derived) =>
          error ? reject(error) : resolve(derived),
        );
      });
    } finally {
      this.running -= 1;
    }
  }
}

const toUnpaddedBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function parseHash(text: string): Argon2Hash | null {
  const [, memory, passes, parallelism, nonce, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text) ?? [];
  if (!nonce || !tag) return null;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const hasherBusy = (): DomainError =>
  new DomainError('rate-limited', 'Too many people are signing in right now. Try again in a few seconds.');
