import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Form, Input } from 'antd'
import { PASSWORD_PROFILES, type PasswordProfile } from '../../../domain/access/index.js'
import { useMessages } from '../../language/language.js'
import { listPasswordRules } from './password-rules.js'

interface NewPasswordFieldsProps {
  readonly profile: PasswordProfile['id']
  /** Empty where it is not known. */
  readonly account: string
}

/** A new password, typed twice, with what is asked of it saying so while one types. Stands in a form. */
export function NewPasswordFields({ profile, account }: NewPasswordFieldsProps) {
  const messages = useMessages()
  const password: string = Form.useWatch('password') ?? ''
  const rules = listPasswordRules(profile, password, account)
  const { minimumLength, minimumClasses, history } = PASSWORD_PROFILES[profile]
  const words = {
    length: messages.account.ruleLength(minimumLength),
    classes: messages.account.ruleClasses(minimumClasses),
    common: messages.account.ruleCommon,
    account: messages.account.ruleAccount,
  }
  return (
    <>
      <Form.Item
        name="password"
        label={messages.account.newPassword}
        rules={[{ required: true, message: messages.shell.required }]}
      >
        <Input.Password autoComplete="new-password" aria-describedby="password-rules" />
      </Form.Item>
      <ul className="rules" id="password-rules" aria-label={messages.account.rules}>
        {rules.map(({ rule, isMet }) => (
          <li key={rule} className={isMet ? 'met' : ''}>
            {isMet ? (
              <CheckCircleFilled aria-label={messages.account.ruleMet} />
            ) : (
              <MinusCircleOutlined aria-label={messages.account.ruleOpen} />
            )}
            {words[rule]}
          </li>
        ))}
        {history > 1 && (
          <li>
            <MinusCircleOutlined aria-hidden />
            {messages.account.ruleHistory(history)}
          </li>
        )}
      </ul>
      <Form.Item
        name="repeated"
        label={messages.account.repeatPassword}
        dependencies={['password']}
        rules={[
          { required: true, message: messages.shell.required },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === undefined || value === '' || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(messages.account.repeatDiffers)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
