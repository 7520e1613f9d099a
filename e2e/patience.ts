/** How long a busy machine may take over what a person waits for; what never comes is still told. */
export const PATIENCE_MS = 60_000
