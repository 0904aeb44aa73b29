export type CardProvider = 'STRIPE' | 'SANDBOX';
export type CardSetupStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED';

/** Where the provider's word takes a setup; null when it says nothing new. What is final stays. */
export function statusAfter(
  status: CardSetupStatus,
  finding: 'requires_action' | 'succeeded' | 'failed',
): 'SUCCEEDED' | 'FAILED' | null {
  if (status !== 'PENDING' || finding === 'requires_action') return null;
  return finding === 'succeeded' ? 'SUCCEEDED' : 'FAILED';
}
