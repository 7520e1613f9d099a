import { Form, Radio } from 'antd'
import { mayGrant, ROLES } from '../../../domain/access/index.js'
import { useOffice } from '../../access/office.js'
import { useMessages } from '../../language/language.js'

/** The roles that one may hand out, each with what it is for. */
export function RoleField() {
  const { people, shell } = useMessages()
  const { session } = useOffice()
  const roles = ROLES.filter((role) => session.grants.some((own) => mayGrant(own.role, role)))
  return (
    <Form.Item name="role" label={people.role} rules={[{ required: true, message: shell.required }]}>
      <Radio.Group
        vertical
        options={roles.map((value) => ({
          value,
          label: (
            <>
              {people.roleNames[value]} <span className="absent">{people.roleTexts[value]}</span>
            </>
          ),
        }))}
      />
    </Form.Item>
  )
}
