import { userInfo } from 'node:os';

/** The name that this machine knows its user by; empty where it knows none (a container without an entry for its user). */
export function whoWorksHere(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
