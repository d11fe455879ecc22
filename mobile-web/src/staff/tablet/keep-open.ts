type Closable = { close: () => void };

const timeoutMs = 8_000;

/**
 * Opens a database when it is used, and again after the browser has closed it: iPads do so to pages in the background,
 * and then some never answer again, which counts as closed.
 */
export function keepOpen<Database extends Closable>(
  open: (closed: () => void) => Promise<Database>,
  onLost: () => void,
) {
  let current: Promise<Database> | null = null;
  const forget = (connection: Promise<Database>): boolean => {
    if (connection !== current) return false;
    current = null;
    void connection.then((database) => database.close()).catch(() => undefined);
    return true;
  };
  const connect = (): Promise<Database> => {
    const connection: Promise<Database> = open(() => {
      if (forget(connection)) onLost();
    });
    return connection;
  };
  return {
    /** Rejects as `work` does, or after a time without an end. */
    async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
      current ??= connect();
      const connection = current;
      try {
        return await inTime(connection.then(work));
      } catch (error) {
        forget(connection);
        throw error;
      }
    },
    close(): void {
      if (current) forget(current);
    },
  };
}

function inTime<Result>(result: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer')), timeoutMs);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
