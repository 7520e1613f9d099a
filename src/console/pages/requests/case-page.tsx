import { Link, useParams } from 'react-router'
import { type Case, useCase } from '../../api/requests.js'
import { useMessages } from '../../language/language.js'
import { Loaded } from '../../parts/page/loaded.js'
import { Page } from '../../parts/page/page.js'
import { HoldsPanel } from './after/holds-panel.js'
import { PublicLogPanel } from './after/public-log-panel.js'
import { AlikePanel } from './alike-panel.js'
import { AskedPanel } from './asked-panel.js'
import { ClockPanel } from './clock/clock-panel.js'
import { FilesPanel } from './files/files-panel.js'
import { HeadPanel } from './head-panel.js'
import { LettersPanel } from './letters/letters-panel.js'
import { NotesPanel } from './notes-panel.js'
import { ReviewsPanel } from './reviews/reviews-panel.js'
import { StepsPanel } from './steps/steps-panel.js'
import { StoryPanel } from './story/story-panel.js'
import { WorkPanel } from './work/work-panel.js'

/** One case: where it stands, what can be done, why due then, what happened. */
export function Component() {
  const { no = '' } = useParams()
  const { requestCase, requests } = useMessages()
  const found = useCase(no)
  return (
    <Page title={requestCase.title(no)} lead={<Link to="/requests">{requests.back}</Link>}>
      <Loaded query={found} rows={12}>
        {(one) => <CaseView key={one.no} found={one} />}
      </Loaded>
    </Page>
  )
}

const CaseView = ({ found }: { readonly found: Case }) => (
  <div className="case">
    <div className="case-head">
      <HeadPanel found={found} />
    </div>
    <div className="case-main">
      <div className="not-printed">
        <StepsPanel found={found} />
      </div>
      <AskedPanel found={found} />
      <WorkPanel no={found.no} />
      <ReviewsPanel found={found} />
      <ClockPanel found={found} />
      <LettersPanel no={found.no} />
      <FilesPanel found={found} />
      <PublicLogPanel found={found} />
      <NotesPanel found={found} />
      <AlikePanel no={found.no} />
      <HoldsPanel found={found} />
      <StoryPanel found={found} />
    </div>
  </div>
)
