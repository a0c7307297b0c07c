/** A supplier's facts in one line, equal for equal facts: by it a form says which ones its editor read. */
export function supplierVersion({ name, taxCode }: { name: string; taxCode: string | null }): string {
  return `${taxCode ?? '-'} ${name}`;
}
