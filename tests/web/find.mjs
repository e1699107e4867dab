// Where a program is, or '' where it is not installed.
import { execFileSync } from 'node:child_process';

export function find(program) {
  try {
    return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
