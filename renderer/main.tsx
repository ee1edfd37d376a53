import './app/zod-without-eval.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followArticles } from './stores/articles.ts';
import { followLibraryInfo } from './stores/library-info.ts';
import { followAddress } from './stores/navigation.ts';
import { followSettings } from './stores/settings.ts';
import { followTheme } from './stores/theme.ts';

followTheme();
followAddress();
followSettings();
followLibraryInfo();
followArticles();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
