/** Why storage will not start, in one sentence for the person at the terminal: Chinese, then English. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal'

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese} ${english}`, options)
  }
}
