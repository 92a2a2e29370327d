import { CaptureCard } from './capture-card.ts';
import { DeskApp } from './desk-app.ts';
import { Inbox } from './inbox.ts';
import { ItemPane } from './item-pane.ts';
import { LinkReport } from './link-report.ts';
import { PreviewPane } from './preview-pane.ts';
import { SourcePane } from './source-pane.ts';
import './desk.css';

customElements.define('desk-capture', CaptureCard);
customElements.define('desk-inbox', Inbox);
customElements.define('desk-item', ItemPane);
customElements.define('desk-links', LinkReport);
customElements.define('desk-preview', PreviewPane);
customElements.define('desk-source', SourcePane);
customElements.define('dateline-desk', DeskApp);
