// Before the first paint: the theme that the viewer chose, so that nothing flashes.
(() => {
  try {
    const theme = JSON.parse(localStorage.getItem('earshot.settings') || '{}').theme;
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    // A browser that keeps nothing shows the theme of the system.
  }
})();
