import './app/zod-without-eval.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { followArticles } from './stores/articles.ts';
import { followIndexState } from './stores/index-state.ts';
import { keepFilter } from './stores/kept-filter.ts';
import { followLibraryInfo } from './stores/library-info.ts';
import { followAddress } from './stores/navigation.ts';
import { followAdvice } from './stores/search-advice.ts';
import { followOthers } from './stores/search-others.ts';
import { followSearches } from './stores/searches.ts';
import { followSettings } from './stores/settings.ts';
import { followTheme } from './stores/theme.ts';

followTheme();
followAddress();
followSettings();
followLibraryInfo();
keepFilter();
followArticles();
followSearches();
followOthers();
followAdvice();
followIndexState();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
