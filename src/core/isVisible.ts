/** Whether people may see a letter; of the others not even the subject is shown. */
export function isVisible({
  isWithdrawn,
  isQuarantined,
}: {
  readonly isWithdrawn: boolean;
  readonly isQuarantined: boolean;
}): boolean {
  return !isWithdrawn && !isQuarantined;
}
