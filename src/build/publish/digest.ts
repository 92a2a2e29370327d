import { hash } from 'node:crypto';

export function toDigest(text: string): string {
  return hash('sha256', text, 'base64url');
}

export function toFileDigest(bytes: string | Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
