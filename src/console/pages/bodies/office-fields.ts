/** What the guide says of the office, in its order. */
export const OFFICE_FIELDS = ['officeName', 'address', 'hours', 'telephone', 'fax', 'web'] as const
