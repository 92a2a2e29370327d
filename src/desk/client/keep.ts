/** Unsaved work that the browser keeps until the editor saves or discards it. */
import { say } from '../words/say.ts';

const STORE = 'versions';

/**
 * One version an id. A transaction of the database is written at once; localStorage is written seconds later, and a
 * browser that is killed loses it.
 */
export class Keep<Kept extends { readonly id: string }> {
  readonly #database: IDBDatabase | undefined;

  /** Without a database, as where a browser allows none, it has no room for anything. */
  constructor(database: IDBDatabase | undefined) {
    this.#database = database;
  }

  /** Resolves to whether there was room; otherwise the one that it was to replace stays, too. */
  async put(version: Kept, insteadOf?: string): Promise<boolean> {
    return this.#write((versions) => {
      if (insteadOf !== undefined) versions.delete(insteadOf);
      versions.put(version);
    });
  }

  async remove(id: string): Promise<void> {
    await this.#write((versions) => versions.delete(id));
  }

  async list(): Promise<Kept[]> {
    const database = this.#database;
    if (database === undefined) return [];
    return toAnswer(database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Kept[]>);
  }

  #write(change: (versions: IDBObjectStore) => void): Promise<boolean> {
    const database = this.#database;
    if (database === undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      const transaction = database.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      change(transaction.objectStore(STORE));
      // Nothing is asked of the page any more, which may be closed.
      transaction.commit();
    });
  }
}

export async function openDatabase(name: string): Promise<IDBDatabase | undefined> {
  try {
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
    return await toAnswer(opening);
  } catch {
    return undefined;
  }
}

function toAnswer<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(say.keep.nothing));
  });
}
