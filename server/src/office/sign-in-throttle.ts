/** Slows down those who guess credentials, on all nodes together. */
export abstract class SignInThrottle {
  /** Counts one try before it is looked at. Throws `Refusal` when there were too many. `name`: of the account. */
  abstract count(address: string, name: string | null): Promise<void>;
  /** Counts one try that names nobody. Throws `Refusal` when there were too many from there. */
  abstract countAddress(address: string): Promise<void>;
  /** The try was right: this name from this address begins anew. */
  abstract forgive(address: string, name: string | null): Promise<void>;
}
