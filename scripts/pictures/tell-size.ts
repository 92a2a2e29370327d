export function tellSize(file: string, bytes: number): void {
  process.stdout.write(`${file}: ${String(Math.round(bytes / 1024))} KB\n`);
}
